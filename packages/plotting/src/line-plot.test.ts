import { foldDocuments } from "@runengine/event-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "./display-text.ts";
import { type Lines, linesFold, plotFold, renderLines, viewsOf } from "./index.ts";
import { descriptorOf, scanOf } from "./testing.ts";

const peak = Array.from({ length: 21 }, (_, i) => [i - 10, Math.exp(-((i - 10) ** 2) / 18)] as const);

function linesOf(points: readonly (readonly [number, number])[]): Lines {
  const [lines] = foldDocuments(plotFold(), scanOf(points)).lines;
  if (lines === undefined) throw new Error("the scan has no view");
  return lines;
}

/** Two curves against the event's number, as the seed notebook has them. */
function sineAndAngle(): Lines {
  const [view] = viewsOf(null, descriptorOf({ sin: {}, theta: { units: "rad" } }), {
    x: "seq_num",
    y: ["sin", "theta"],
  });
  if (view?.kind !== "line") throw new Error("no view");
  const lines = linesFold(view).initial();
  for (let i = 0; i < 15; i++) {
    lines.x.push(i);
    lines.y[0]?.push(Math.sin((i * Math.PI) / 7));
    lines.y[1]?.push((i * Math.PI) / 7);
  }
  return lines;
}

describe("renderLines", () => {
  it("draws a curve with its axes", () => {
    expect(renderLines(linesOf(peak), { width: 46, height: 12 })).toMatchInlineSnapshot(`
      "det
      1.0 ┤                 ⢀⠤⠒⠉⠒⠤⡀
          │               ⢀⠔⠁     ⠈⠢⡀
          │              ⢠⠊         ⠑⡄
          │             ⡰⠁           ⠈⢆
      0.5 ┤           ⢀⠜               ⠣⡀
          │          ⡠⠃                 ⠘⢄
          │        ⡠⠊                     ⠑⢄
          │⣀⣀⣀⡠⠤⠔⠒⠉                         ⠉⠒⠢⠤⢄⣀⣀⣀
          └┬─────────┬─────────┬─────────┬─────────┬
          -10       -5         0         5        10
                          motor (mm)"
    `);
  });

  it("draws it with nothing but ASCII too", () => {
    const text = renderLines(linesOf(peak), { width: 46, height: 9, charset: "ascii" });
    expect(text).toMatchInlineSnapshot(`
      "det
      1.0 +                  *****
          |                **     **
      0.5 +            ****         ****
          |        ****                 ****
          |********                         ********
          ++---------+---------+---------+---------+
          -10       -5         0         5        10
                          motor (mm)"
    `);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it("tells several curves apart by letters, by marks or by colours", () => {
    const lines = sineAndAngle();
    const lettered = renderLines(lines).split("\n");
    expect(lettered[0]).toBe("A sin   B theta (rad)");
    expect(lettered.slice(1).join("")).toMatch(/B.*A/);
    const marked = renderLines(lines, { charset: "ascii" }).split("\n");
    expect(marked[0]).toBe("* sin   + theta (rad)");
    expect(marked.slice(1, -3).join("")).toMatch(/\+.*\*/);
    const colored = renderLines(lines, { color: true });
    expect(colored.split("\n")[0]).toBe("\u001b[36m━ sin\u001b[0m   \u001b[33m━ theta (rad)\u001b[0m");
    expect(
      colored
        .split("\u001b[")
        .slice(1)
        .every((part) => /^\d+m/.test(part)),
    ).toBe(true);
  });

  it("leaves a gap where a point is missing", () => {
    const row = (points: readonly (readonly [number, number])[]) =>
      renderLines(linesOf(points), { width: 24, height: 8, charset: "ascii" })
        .split("\n")
        .find((line) => line.includes("***"));
    const points = [
      [0, 1],
      [1, 1],
      [2, Number.NaN],
      [3, 1],
      [4, 1],
    ] as const;
    expect(row(points)).toMatch(/\*{3,} {3,}\*{3,}/);
  });

  it("connects the points in their order, whatever way x goes", () => {
    const back = [...peak].reverse();
    expect(renderLines(linesOf(back))).toBe(renderLines(linesOf(peak)));
  });

  it.each([
    ["no point", []],
    [
      "none that is finite",
      [
        [Number.NaN, 1],
        [1, Number.POSITIVE_INFINITY],
      ],
    ],
  ] as const)("says that there is %s", (_, points) => {
    expect(renderLines(linesOf(points))).toBe("det\nno points yet");
  });

  it("shows a single point in the middle of its axes", () => {
    const text = renderLines(linesOf([[5, 3]]), { width: 30, height: 9 });
    expect(text.split("\n")[3]).toMatch(/^3\.0 ┤ {11,13}[⠠⠐⠈⠂⠄⠁⡀⢀] *$/);
  });

  it("keeps control characters of foreign names out of the terminal", () => {
    const [view] = viewsOf(null, descriptorOf({ "det\u001b[2J": {} }));
    if (view?.kind !== "line") throw new Error("no view");
    expect(renderLines(linesFold(view).initial())).toBe("det\\u001b[2J\nno points yet");
  });

  it("keeps within its width and height, whatever the numbers", () => {
    const points = fc.array(fc.tuple(fc.double(), fc.double()), { maxLength: 20 });
    const size = fc.record({
      width: fc.integer({ min: 24, max: 90 }),
      height: fc.integer({ min: 8, max: 30 }),
    });
    const charset = fc.constantFrom("unicode" as const, "ascii" as const);
    fc.assert(
      fc.property(points, size, charset, (points, size, charset) => {
        const text = renderLines(linesOf(points), { ...size, charset }).split("\n");
        expect(text.length).toBeLessThanOrEqual(size.height);
        for (const line of text) expect(displayWidth(line)).toBeLessThanOrEqual(size.width);
      }),
    );
  });
});
