import type { Msg, Plan } from "@runengine/messages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movePerStep, type PerStep, relScan, scan } from "../index.ts";
import { drive, linesOf, testDetector, testMotor } from "../testing.ts";
import { linspace } from "./linspace.ts";

const det = testDetector();
const motor = testMotor();

const setsOf = (plan: Plan<unknown>) =>
  drive(plan)
    .messages.filter(({ command }) => command === "set")
    .map(({ obj, args }) => [(obj as { name: string }).name, args[0]]);

function opening(plan: Plan<unknown>): Msg["kwargs"] {
  return drive(plan).messages.find(({ command }) => command === "open_run")?.kwargs ?? {};
}

describe("scan", () => {
  it("moves, waits and reads at each point", () => {
    const sent = linesOf(scan([det], motor, -1, 1, 3)).map((line) => line.replace(/ \S+-\d+$/, ""));
    expect(sent.slice(0, 12)).toEqual([
      ...["stage det", "stage motor", "open_run"],
      ...[
        "checkpoint",
        "set motor -1",
        "wait",
        "trigger det",
        "wait",
        "create",
        "read det",
        "read motor",
        "save",
      ],
    ]);
    expect(sent.slice(-3)).toEqual(["close_run", "unstage motor", "unstage det"]);
  });

  it("moves several motors together, and none that is there already", () => {
    const x = testMotor("x");
    const y = testMotor("y");
    expect(setsOf(scan([det], x, 0, 1, y, 5, 5, 3))).toEqual([
      ["x", 0],
      ["y", 5],
      ["x", 0.5],
      ["x", 1],
    ]);
  });

  it("tells of itself in the start document", () => {
    const { detectors, motors, num_points, plan_args, plan_pattern_args, hints } = opening(
      scan([det], testMotor("x"), 0, 1, testMotor("y"), 2, 3, 4, { metadata: { hints: { extra: 1 } } }),
    );
    expect({ detectors, motors, num_points, plan_args, plan_pattern_args, hints }).toEqual({
      detectors: ["det"],
      motors: ["x", "y"],
      num_points: 4,
      plan_args: { detectors: ["det"], args: ["x", 0, 1, "y", 2, 3], num: 4, per_step: null },
      plan_pattern_args: { num: 4, args: ["x", 0, 1, "y", 2, 3] },
      hints: { dimensions: [[["x", "y"], "primary"]], extra: 1 },
    });
  });

  it("gives a step of one's own the points and a cache of positions", () => {
    const steps: (readonly number[])[] = [];
    const perStep: PerStep = function* (_detectors, step, positions) {
      yield* movePerStep(step, positions);
      steps.push([...step.values(), ...positions.values()]);
    };
    drive(scan([det], motor, 1, 2, 2, { perStep }));
    expect(steps).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it.each([
    [[[det], motor, -1, 1], "scan: num is missing; it must be a whole number of at least 1"],
    [[[det], motor, -1, 1, -3], "scan: num must be a whole number of at least 1, got -3"],
    [[[det], motor, -1, Number.NaN, 3], "scan: stop must be a number, got NaN"],
    [
      [[det], det, -1, 1, 3],
      "scan: motor must be a device that is Movable and Readable, got det, which lacks set()",
    ],
    [[[det], motor, 0, 1, motor, "0", 1, 3], 'scan: start (of axes 2) must be a number, got "0"'],
    [[[det], 3], "scan: motor, start, stop must be given at least once"],
  ])("refuses wrong parameters in one line: %#", (args, message) => {
    const call = scan as unknown as (...given: readonly unknown[]) => Plan<unknown>;
    expect(() => call(...args)).toThrow(expect.objectContaining({ name: "PlanParameterError", message }));
  });
});

describe("relScan", () => {
  it("scans about where the motor is and takes it back", () => {
    expect(setsOf(relScan([det], testMotor("motor", 10), -1, 1, 3))).toEqual([
      ["motor", 9],
      ["motor", 10],
      ["motor", 11],
      ["motor", 10],
    ]);
  });
});

describe("linspace", () => {
  it("goes from start to stop, both exactly, in equal steps", () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(finite, finite, fc.integer({ min: 2, max: 50 }), (start, stop, num) => {
        const points = linspace(start, stop, num);
        expect(points.length === num && points[0] === start && points.at(-1) === stop).toBe(true);
        const step = (stop - start) / (num - 1);
        for (const [index, point] of points.entries()) {
          expect(Math.abs(point - (start + index * step))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("is the start alone for one point", () => {
    expect(linspace(-1, 1, 1)).toEqual([-1]);
  });
});
