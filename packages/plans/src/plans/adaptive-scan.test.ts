import type { Msg } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import { adaptiveScan, tuneCentroid } from "../index.ts";
import { drive, lines, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor();

/** Answers reads as a detector that has `curve` of the motor's position. */
function measured(curve: (position: number) => number): (msg: Msg) => unknown {
  let position = 0;
  return ({ command, obj, args }) => {
    if (command === "set") position = args[0] as number;
    if (command !== "read") return undefined;
    const value = obj === det ? curve(position) : position;
    return { [obj === det ? "det" : "motor"]: { value, timestamp: 0 } };
  };
}

const targets = (messages: readonly Msg[]) =>
  messages.filter(({ command }) => command === "set").map(({ args }) => args[0] as number);

describe("adaptiveScan", () => {
  it("steps within its limits, shorter where the signal is steep", () => {
    const plan = adaptiveScan([det], "det", motor, 0, 10, 0.1, 2, 0.05, false);
    const at = targets(
      drive(
        plan,
        measured((x) => 1 / (1 + Math.exp(-(x - 5)))),
      ).messages,
    );
    const steps = at.slice(1).map((position, index) => position - (at[index] as number));
    for (const step of steps) expect(step).toBeGreaterThan(0.1 - 1e-9);
    for (const step of steps) expect(step).toBeLessThan(2 + 1e-9);
    expect(Math.min(...steps)).toBeLessThan(Math.max(...steps) / 2);
  });

  it("measures each point as a step that begins anew after an interruption", () => {
    const { messages } = drive(adaptiveScan([det], "det", motor, 0, 1, 0.1, 1, 0.2, false));
    for (const msg of messages) {
      const isStep = ["set", "create", "trigger", "read", "save"].includes(msg.command);
      if (isStep) expect(msg.segment, msg.command).toBeDefined();
    }
  });

  it("names the fields that there are when the one to follow is not read", () => {
    const plan = adaptiveScan([det], "dat", motor, 0, 1, 0.1, 1, 0.2, false);
    expect(() =>
      drive(
        plan,
        measured(() => 1),
      ),
    ).toThrow("adaptive_scan: targetField must be one of det, motor, got dat");
  });

  it("refuses a shortest step that is not below the longest", () => {
    expect(() => adaptiveScan([det], "det", motor, 0, 1, 1, 1, 0.2, false)).toThrow("must be below maxStep");
  });
});

describe("tuneCentroid", () => {
  it("leaves the motor at the centroid", () => {
    const plan = tuneCentroid([det], "det", motor, -3, 5, 0.01, 20);
    const at = targets(
      drive(
        plan,
        measured((x) => Math.exp(-((x - 1) ** 2))),
      ).messages,
    );
    expect(at.at(-1)).toBeCloseTo(1, 1);
  });

  it("ends where there is no signal", () => {
    const { messages } = drive(
      tuneCentroid([det], "det", motor, 0, 1, 0.01, 3),
      measured(() => 0),
    );
    expect(targets(messages)).toEqual([0, 0.5, 1]);
    expect(lines(messages).at(-1)).toBe("unstage det");
  });
});
