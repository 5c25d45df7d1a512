import { RunEngine } from "@runengine/engine";
import type { AnyDocument } from "@runengine/event-model";
import { scan } from "@runengine/plans";
import { type VirtualClock, virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { describe, expect, it } from "vitest";
import { LiveView } from "./live-view.ts";

const esc = "\u001b";
const row = /^ +\d+ {2}\d\d:/gm;

/** A run of five points, one every ten seconds, seen by `look`. */
async function run(
  look: (view: LiveView, screen: FakeScreen, clock: VirtualClock) => void,
  isTerminal = true,
) {
  const clock = virtualClock();
  const screen = new FakeScreen();
  const view = new LiveView({ charset: "unicode", color: false, isTerminal }, screen, clock);
  const RE = new RunEngine({ clock });
  RE.subscribe("all", view.push);
  look(view, screen, clock);
  const motor = new SimMotor("motor", { clock });
  const det = new SimGauss("det", { motor, center: 0, Imax: 1, exposureTime: 10, clock });
  await RE.run(scan([det], motor, -1, 1, 5));
  view.leave();
  view.leave();
  return { view, screen };
}

class FakeScreen {
  text = "";
  width = 80;
  height = 24;
  write(text: string): void {
    this.text += text;
  }
  size() {
    return { width: this.width, height: this.height };
  }
  /** What stands on it in the end: the view only moves up, and clears from there. */
  get lines(): readonly string[] {
    const lines: string[] = [];
    for (const part of this.text.split(`${esc}[?2026h`).slice(1)) {
      const [, up = "0", rest = ""] =
        new RegExp(`^(?:${esc}\\[(\\d+)A)?\r${esc}\\[J([\\s\\S]*)${esc}\\[\\?2026l$`).exec(part) ?? [];
      lines.splice(lines.length - Number(up));
      lines.push(...rest.split("\n").slice(0, -1));
    }
    return lines;
  }
}

describe("LiveView", () => {
  it("draws the curve once on a terminal, below the rows", async () => {
    const { screen } = await run(() => {});
    const shown = screen.lines.join("\n");
    expect(shown.match(row)).toHaveLength(5);
    expect(shown.match(/motor \(mm\)/g)).toHaveLength(1);
    expect(shown.indexOf("motor (mm)")).toBeGreaterThan(shown.lastIndexOf("success"));
    expect(shown).not.toContain("left");
  });

  it("shows each row soon, and how far the run has come", async () => {
    const seen: unknown[] = [];
    await run((_view, screen, clock) => {
      for (const time of [10.1, 20.1, 40.1])
        clock.after(time, () => seen.push([screen.lines.join("\n").match(row)?.length, screen.lines.at(-1)]));
    });
    expect(seen).toEqual([
      [1, "1 of 5 points, about 40 s left"],
      [2, "2 of 5 points, about 30 s left"],
      [4, "4 of 5 points, about 10 s left"],
    ]);
  });

  it("shows the loops of the plan until they are over", () => {
    const clock = virtualClock();
    const screen = new FakeScreen();
    const view = new LiveView({ charset: "unicode", color: false, isTerminal: true }, screen, clock);
    view.loops([{ label: "samples", done: 1, total: 2 }]);
    expect(screen.lines).toEqual(["samples 1 of 2"]);
    view.leave();
    expect(screen.lines).toEqual(["samples 1 of 2"]);
    view.loops([]);
    view.note("done");
    expect(screen.lines.at(-1)).toBe("done");
  });

  it("draws at most so often, and nothing late is missing", () => {
    const clock = virtualClock({ start: 1000 });
    const screen = new FakeScreen();
    const view = new LiveView({ charset: "unicode", color: false, isTerminal: true }, screen, clock);
    let drawings = 0;
    screen.write = () => {
      drawings++;
    };
    for (const document of manyRows(1000)) view.push(...document);
    expect(drawings).toBe(1);
    view.leave();
    expect(drawings).toBe(2);
  });

  it("leaves the old drawing alone where the screen has another size now", async () => {
    const { screen } = await run((_view, screen, clock) => {
      clock.after(25, () => {
        screen.width = 60;
      });
    });
    const shown = screen.lines.join("\n");
    expect(shown.match(row)).toHaveLength(5);
    expect(shown.match(/motor \(mm\)/g)).toHaveLength(2);
    const last = shown.slice(shown.indexOf("2 of 5 points")).split("\n");
    expect(Math.max(...last.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it("draws no curve under way where the screen has no room for it", async () => {
    let under: readonly string[] = [];
    const { screen } = await run((_view, screen, clock) => {
      screen.height = 10;
      clock.after(25, () => {
        under = screen.lines;
      });
    });
    expect(under.join("\n")).not.toContain("motor (mm)");
    expect(screen.lines.join("\n")).toContain("motor (mm)");
  });

  it("puts notes between the rows and the curve", async () => {
    const { screen } = await run((view, _screen, clock) => {
      clock.after(25, () => view.note("Pausing."));
    });
    const shown = screen.lines.join("\n");
    expect(shown).toMatch(/^ +2 .*\nPausing\.\n +3 /m);
  });

  it("writes the rows alone in a pipe, each at once", async () => {
    let under: number | undefined;
    const { screen, view } = await run((_view, screen, clock) => {
      clock.after(20.01, () => {
        under = screen.text.match(row)?.length;
      });
    }, false);
    expect(under).toBe(2);
    expect(screen.text).not.toContain(esc);
    expect(screen.text).not.toContain("motor (mm)");
    expect(view.peaks(80)).toContain("fwhm");
  });
});

function manyRows(count: number): readonly AnyDocument[] {
  const common = { uid: "u", time: 1000 };
  return [
    ["start", common],
    [
      "descriptor",
      {
        ...common,
        run_start: "u",
        name: "primary",
        hints: {},
        object_keys: {},
        configuration: {},
        data_keys: { x: { source: "x", dtype: "number", shape: [] } },
      },
    ],
    ...Array.from({ length: count }, (_, i): AnyDocument => {
      const event = { uid: `e${i}`, time: 1000, descriptor: "u", seq_num: i + 1 };
      return ["event", { ...event, data: { x: i }, timestamps: { x: 1000 }, filled: {} }];
    }),
  ];
}
