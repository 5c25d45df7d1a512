import { type Msg, type Plan, set } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import * as allPlans from "../index.ts";
import {
  adaptiveScan,
  count,
  type DefinedPlan,
  edgeScan,
  fly,
  gridScan,
  innerProductScan,
  line,
  listGridScan,
  listScan,
  logScan,
  oneShot,
  peakScan,
  rampPlan,
  relAdaptiveScan,
  relativeInnerProductScan,
  relEdgeScan,
  relGridScan,
  relListGridScan,
  relListScan,
  relLogScan,
  relPeakScan,
  relScan,
  relSpiral,
  relSpiralFermat,
  relSpiralSquare,
  scan,
  scanNd,
  spiral,
  spiralFermat,
  spiralSquare,
  timeSeries,
  tuneCentroid,
  tweak,
  x2xScan,
} from "../index.ts";
import { drive, lines, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const [x, y] = [testMotor("x", 1), testMotor("y", 2)];
const flyer = {
  ...testDetector("flyer"),
  kickoff: () => {},
  complete: () => {},
  describeCollect: () => ({}),
};
const devices = { det, x, y, flyer };

/** Only `definition` is asked for here. */
type AnyPlan = Pick<DefinedPlan<never, never, unknown>, "definition">;

const cases: readonly (readonly [name: string, plan: AnyPlan, made: () => Plan<unknown>])[] = [
  ["count", count, () => count([det], 3, { delay: [1, null] })],
  ["scan", scan, () => scan([det], x, -1, 1, y, 0, 4, 3)],
  ["rel_scan", relScan, () => relScan([det], x, -1, 1, 3)],
  ["inner_product_scan", innerProductScan, () => innerProductScan([det], 3, x, 0, 1, y, 5, 6)],
  [
    "relative_inner_product_scan",
    relativeInnerProductScan,
    () => relativeInnerProductScan([det], 2, x, 0, 1),
  ],
  ["list_scan", listScan, () => listScan([det], x, [1, 2, 4], y, [0, 0, 5])],
  ["rel_list_scan", relListScan, () => relListScan([det], x, [1, 2, 4])],
  ["grid_scan", gridScan, () => gridScan([det], y, 0, 1, 2, x, 0, 10, 3, { snakeAxes: [x] })],
  ["rel_grid_scan", relGridScan, () => relGridScan([det], y, 0, 1, 2, x, 0, 10, 3)],
  [
    "list_grid_scan",
    listGridScan,
    () => listGridScan([det], y, [0, 1, 3], x, [5, 6, 10], { snakeAxes: true }),
  ],
  [
    "rel_list_grid_scan",
    relListGridScan,
    () => relListGridScan([det], y, [0], x, [1, 2], { snakeAxes: [x] }),
  ],
  ["log_scan", logScan, () => logScan([det], x, 0, 2, 3)],
  ["rel_log_scan", relLogScan, () => relLogScan([det], x, 0, 2, 3)],
  ["spiral", spiral, () => spiral([det], x, y, 0, 1, 2, 2, 0.5, 4, { drY: 0.4, tilt: 0.1 })],
  ["rel_spiral", relSpiral, () => relSpiral([det], x, y, 2, 2, 0.5, 4)],
  ["spiral_fermat", spiralFermat, () => spiralFermat([det], x, y, 0, 1, 2, 2, 0.5, 1)],
  ["rel_spiral_fermat", relSpiralFermat, () => relSpiralFermat([det], x, y, 2, 2, 0.5, 1)],
  ["spiral_square", spiralSquare, () => spiralSquare([det], x, y, 0, 1, 2, 4, 3, 5)],
  ["rel_spiral_square", relSpiralSquare, () => relSpiralSquare([det], x, y, 2, 4, 3, 5)],
  [
    "adaptive_scan",
    adaptiveScan,
    () => adaptiveScan([det], "det", x, 0, 5, 0.1, 1.5, 0.2, true, { threshold: 0.5 }),
  ],
  ["rel_adaptive_scan", relAdaptiveScan, () => relAdaptiveScan([det], "det", x, 5, 0, 0.1, 1.5, 0.2, false)],
  ["tune_centroid", tuneCentroid, () => tuneCentroid([det], "det", x, 0, 5, 0.1, 4, { snake: true })],
  ["rel_peak_scan", relPeakScan, () => relPeakScan([det], "det", x, 0, 1, 8)],
  ["edge_scan", edgeScan, () => edgeScan([det], "det", x, 0, 3, 4)],
  ["rel_edge_scan", relEdgeScan, () => relEdgeScan([det], "det", x, 0, 3, 4, { minHeight: 1 })],
  ["peak_scan", peakScan, () => peakScan([det], "det", x, 0, 1, 8, { fall: 0.4 })],
  ["tweak", tweak, () => tweak(det, "det", x, 0.5)],
  ["time_series", timeSeries, () => timeSeries([det], 3, 2)],
  ["fly", fly, () => fly([flyer])],
  ["x2x_scan", x2xScan, () => x2xScan([det], x, y, 0, 4, 5)],
];

/** Answers what detectors read: a peak, for plans that look for one. Questions to an operator are not answered. */
function risingAndFalling(): (msg: Msg) => unknown {
  let reads = 0;
  return ({ command, obj }) =>
    command === "read" && obj === det
      ? { det: { value: Math.max(0, 3 - Math.abs(3 - reads++)), timestamp: 0 } }
      : undefined;
}

describe("a run repeated from its start document", () => {
  it.each(cases)("%s sends the same messages", (name, plan, made) => {
    const { messages } = drive(made(), risingAndFalling());
    const start = messages.find(({ command }) => command === "open_run")?.kwargs;
    expect(start?.plan_name).toBe(name);
    const document = JSON.parse(JSON.stringify(start)) as Record<string, unknown>;
    const again = drive(plan.definition.fromStart(document, devices), risingAndFalling()).messages;
    expect(lines(again)).toEqual(lines(messages));
    expect(again.find(({ command }) => command === "open_run")?.kwargs).toEqual(start);
  });

  it("needs a trajectory again that is not in the document", () => {
    const trajectory = line(x, 0, 1, 3);
    const { messages } = drive(scanNd([det], trajectory));
    const start = messages.find(({ command }) => command === "open_run")?.kwargs ?? {};
    expect(() => scanNd.definition.fromStart(start, devices)).toThrow(
      "scan_nd: cycler must be a trajectory of devices that are Movable and Readable, got",
    );
    const again = drive(scanNd.definition.fromStart(start, devices, { cycler: trajectory }));
    expect(lines(again.messages)).toEqual(lines(messages));
  });
});

describe("ramp_plan", () => {
  it("needs its plans again, and then sends the same messages", () => {
    const beam = { ...testDetector("beam"), subscribe: () => {}, clearSub: () => {} };
    const functions = { goPlan: () => set(x, 3), innerPlan: () => oneShot([det]) };
    const made = () =>
      rampPlan(functions.goPlan, beam, functions.innerPlan, { takePreData: true, timeout: 9, period: 0.5 });
    const { messages } = drive(made());
    const start = messages.find(({ command }) => command === "open_run")?.kwargs ?? {};
    expect(() => rampPlan.definition.fromStart(start, { ...devices, beam })).toThrow("ramp_plan: goPlan");
    const again = drive(rampPlan.definition.fromStart(start, { ...devices, beam }, functions)).messages;
    expect(lines(again)).toEqual(lines(messages));
    expect(again.find(({ command }) => command === "open_run")?.kwargs).toEqual(start);
  });
});

it("has every built-in plan", () => {
  const defined = Object.values(allPlans).flatMap((one) =>
    typeof one === "function" && "definition" in one ? [one.definition.name] : [],
  );
  const here = [...cases.map(([name]) => name), "scan_nd", "ramp_plan"];
  expect(here.sort()).toEqual(defined.sort());
});

describe("gridScan", () => {
  // As a caller without types has it.
  const untyped = gridScan as unknown as (...given: readonly unknown[]) => unknown;
  const made = (args: readonly unknown[]) => () => untyped(...args);

  it.each([
    ["the slowest", [[det], y, 0, 1, 2, x, 0, 1, 2, { snakeAxes: [y] }], "must not name the slowest motor"],
    [
      "one twice",
      [[det], y, 0, 1, 2, x, 0, 1, 2, { snakeAxes: [x, x] }],
      "must name each motor once, got twice x",
    ],
    ["one of another grid", [[det], x, 0, 1, 2, { snakeAxes: [y] }], "must name motors of the grid, got y"],
  ])("refuses to snake %s", (_, args, problem) => {
    expect(made(args)).toThrow(`grid_scan: snakeAxes ${problem}`);
  });

  it("says what an axis lacks", () => {
    expect(made([[det], y, 0, 1, 2, x, 0, 1])).toThrow("num (of axes 2) is missing");
    expect(made([[det], det, 0, 1, 2])).toThrow(
      "must be a device that is Movable and Readable, got det, which lacks set()",
    );
  });

  it("takes its axes in columns, as a command line has them", () => {
    const plan = gridScan.definition.fromNames(
      {
        detectors: ["det"],
        motor: ["y", "x"],
        start: [0, 0],
        stop: [1, 1],
        num: [2, 2],
        snake: [false, true],
      },
      devices,
    );
    const sets = lines(drive(plan).messages).filter((text) => text.startsWith("set"));
    expect(sets).toEqual(["set y 0", "set x 0", "set x 1", "set y 1", "set x 0"]);
  });
});

it("does not compile with something that cannot move", () => {
  // @ts-expect-error det has no set()
  expect(() => gridScan([det], det, 0, 1, 2)).toThrow("lacks set()");
  // @ts-expect-error det has no set()
  expect(() => listScan([det], det, [0, 1])).toThrow("lacks set()");
});
