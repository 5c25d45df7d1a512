import type { AnyDocument } from "@runengine/event-model";
import { type LineView, linesFold } from "@runengine/plotting";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveLine, type LiveLineOptions, liveLine } from "./index.ts";

const view: LineView = {
  kind: "line",
  stream: "primary",
  title: "det against motor",
  x: { channel: { kind: "key", key: "motor" }, label: "motor", units: "mm" },
  curves: [{ key: "det", label: "det", units: null }],
};
const opening: readonly AnyDocument[] = [
  ["start", { uid: "run", time: 0 }],
  ["descriptor", { uid: "d", time: 0, run_start: "run", name: "primary", data_keys: {} }],
];
const point = (seq_num: number, motor: number, det: number): AnyDocument => [
  "event",
  { uid: `${seq_num}`, time: seq_num, descriptor: "d", seq_num, data: { motor, det }, timestamps: {} },
];

let element: HTMLElement;
let line: LiveLine | undefined;

function show(options?: LiveLineOptions, shown: LineView = view): LiveLine {
  line = liveLine(element, shown, options);
  for (const document of opening) line.push(...document);
  return line;
}

beforeEach(() => {
  element = document.createElement("div");
  element.style.cssText = "width: 600px; --plot-line-1: rgb(255, 0, 0); --plot-line-2: rgb(0, 0, 255)";
  document.body.append(element);
});

afterEach(() => {
  line?.destroy();
  element.remove();
  document.documentElement.removeAttribute("style");
});

/** Two frames: in the first one the plot is drawn, in the second one that is over. */
async function drawn(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
}

function canvas(): HTMLCanvasElement {
  const found = element.querySelector("canvas");
  if (found === null) throw new Error("there is no canvas");
  return found;
}

/** Where the canvas has pixels of this colour, as parts of its width and height. */
function inked(red: number, green: number, blue: number): { readonly x: number; readonly y: number }[] {
  const { width, height } = canvas();
  const pixels = canvas().getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
  const places: { x: number; y: number }[] = [];
  for (let i = 0; i < pixels.length; i += 4) {
    const near =
      Math.abs((pixels[i] ?? 0) - red) +
      Math.abs((pixels[i + 1] ?? 0) - green) +
      Math.abs((pixels[i + 2] ?? 0) - blue);
    if (near < 60 && (pixels[i + 3] ?? 0) > 128) {
      const pixel = i / 4;
      places.push({ x: (pixel % width) / width, y: Math.floor(pixel / width) / height });
    }
  }
  return places;
}
const lowest = (places: readonly { readonly y: number }[]) => Math.max(...places.map(({ y }) => y));
const highest = (places: readonly { readonly y: number }[]) => Math.min(...places.map(({ y }) => y));

describe("liveLine", () => {
  it("draws a point that arrives", async () => {
    const live = show();
    await drawn();
    expect(inked(255, 0, 0)).toEqual([]);
    live.push(...point(1, 0, 5));
    await drawn();
    expect(inked(255, 0, 0).length).toBeGreaterThan(5);
  });

  it("draws points in their places, the newest too", async () => {
    const live = show();
    for (let i = 1; i <= 5; i++) live.push(...point(i, i, i));
    await drawn();
    const before = inked(255, 0, 0);
    live.push(...point(6, 6, -100));
    await drawn();
    const after = inked(255, 0, 0);
    const left = before.filter(({ x }) => x < 0.3);
    expect(lowest(left)).toBeGreaterThan(0.6);
    expect(highest(before.filter(({ x }) => x > 0.9))).toBeLessThan(0.2);
    expect(lowest(after.filter(({ x }) => x > 0.95))).toBeGreaterThan(0.6);
    expect(highest(after)).toBeLessThan(0.2);
  });

  it("takes back what is taken again", async () => {
    const live = show();
    for (const document of [point(1, 0, 0), point(2, 1, 1), point(3, 2, 50)]) live.push(...document);
    for (const document of [point(2, 1, 1), point(3, 2, 0)]) live.push(...document);
    await drawn();
    const peak = inked(255, 0, 0).filter(({ y }) => y < 0.2);
    expect(peak.every(({ x }) => x > 0.4 && x < 0.7)).toBe(true);
    expect(peak.length).toBeGreaterThan(0);
  });

  it("draws once per frame, whatever the rate", async () => {
    const live = show();
    await drawn();
    const context = canvas().getContext("2d");
    if (context === null) throw new Error("no context");
    const stroke = context.stroke.bind(context);
    let strokes = 0;
    context.stroke = (...args: [] | [Path2D]) => {
      strokes++;
      stroke(...(args as [Path2D]));
    };
    live.push(...point(1, 0, 0));
    live.push(...point(2, 1, 1));
    await drawn();
    const once = strokes;
    for (let i = 3; i < 1000; i++) live.push(...point(i, i, i % 7));
    expect(strokes).toBe(once);
    await drawn();
    expect(strokes - once).toBeLessThan(2 * once);
  });

  it("marks the points while they are few", async () => {
    const live = show();
    const thickness = () => {
      const middle = inked(255, 0, 0).filter(({ x }) => x > 0.5 && x < 0.6);
      return (lowest(middle) - highest(middle)) * canvas().height;
    };
    for (let i = 1; i <= 100; i++) live.push(...point(i, i, 1));
    await drawn();
    expect(thickness()).toBeGreaterThan(3);
    live.push(...point(101, 101, 1));
    await drawn();
    expect(thickness()).toBeLessThan(3);
  });

  it("draws several curves, each in its colour", async () => {
    const live = show(
      {},
      { ...view, curves: [...view.curves, { key: "motor", label: "motor", units: null }] },
    );
    for (let i = 1; i <= 5; i++) live.push(...point(i, i, -i));
    await drawn();
    expect(inked(255, 0, 0).length).toBeGreaterThan(100);
    expect(inked(0, 0, 255).length).toBeGreaterThan(100);
    expect(element.textContent).toContain("det");
  });

  it("draws a scan that goes down, and one that turns round", async () => {
    const live = show();
    for (const [i, x] of [9, 8, 7, 6, 5, 6, 7, 8, 9].entries()) live.push(...point(i + 1, x, i));
    await drawn();
    const left = inked(255, 0, 0).filter(({ x }) => x < 0.2);
    const right = inked(255, 0, 0).filter(({ x }) => x > 0.95);
    expect(highest(right)).toBeLessThan(0.2);
    expect(lowest(right)).toBeGreaterThan(0.6);
    expect(lowest(left) - highest(left)).toBeLessThan(0.4);
  });

  it("shows points that somebody else collects", async () => {
    const live = show();
    const lines = linesFold(view).initial();
    lines.x.push(0, 1);
    lines.y[0]?.push(0, 1);
    live.show(lines);
    await drawn();
    expect(inked(255, 0, 0).length).toBeGreaterThan(100);
  });

  it("is as wide as its element, and as high as told", async () => {
    show({ height: 200 });
    await drawn();
    element.style.width = "400px";
    await drawn();
    await drawn();
    const plot = element.querySelector(".uplot")?.getBoundingClientRect();
    expect(canvas().getBoundingClientRect().width).toBe(400);
    expect(Math.abs((plot?.height ?? 0) - 200)).toBeLessThan(2);
  });

  it("fills an element that has a height", async () => {
    element.style.height = "250px";
    show({ height: "fill" });
    await drawn();
    const plot = element.querySelector(".uplot")?.getBoundingClientRect();
    expect(Math.abs((plot?.height ?? 0) - 250)).toBeLessThan(2);
  });

  it("follows the page's theme", async () => {
    element.style.removeProperty("--plot-line-1");
    const live = show();
    live.push(...point(1, 0, 0));
    live.push(...point(2, 1, 1));
    document.documentElement.style.colorScheme = "light";
    await drawn();
    expect(inked(0x18, 0x64, 0xab).length).toBeGreaterThan(100);
    document.documentElement.style.colorScheme = "dark";
    await drawn();
    expect(inked(0x18, 0x64, 0xab)).toEqual([]);
    expect(inked(0x74, 0xb8, 0xf7).length).toBeGreaterThan(100);
  });

  it("names itself for who cannot see it", () => {
    show();
    expect(canvas().getAttribute("aria-label")).toBe("det against motor");
  });

  it("leaves nothing behind", async () => {
    const live = show();
    live.push(...point(1, 0, 0));
    live.destroy();
    await drawn();
    expect(element.childElementCount).toBe(0);
  });
});
