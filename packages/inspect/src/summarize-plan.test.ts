import { locate } from "@runengine/messages";
import { count, relScan, repeat, scan } from "@runengine/plans";
import { expect, it } from "vitest";
import { messagesOf, summarizePlan } from "./index.ts";
import { limitedMotor, pointDetector } from "./testing.ts";

const motor = limitedMotor("motor", [-10, 10]);
const det = pointDetector("det");

it("has a line for each move and each event", () => {
  expect(summarizePlan(scan([det], motor, -1, 1, 3))).toBe(
    `${"=".repeat(35)} Open Run ${"=".repeat(35)}
motor -> -1
  Read ['det', 'motor']
motor -> 0
  Read ['det', 'motor']
motor -> 1
  Read ['det', 'motor']
${"=".repeat(34)} Close Run ${"=".repeat(35)}
`,
  );
  expect(motor.moves).toEqual([]);
});

it("says that positions are relative where the plan asks for them", () => {
  const movable = { ...motor, locate: () => ({ setpoint: 3, readback: 3 }) };
  const lines = summarizePlan(relScan([det], movable, -1, 1, 2)).split("\n");
  expect(lines[1]).toBe("*** all positions for motor are relative to current position ***");
  expect(summarizePlan(locate(movable))).toMatch(/relative/);
});

it("cuts a plan without end, and says so", () => {
  expect(summarizePlan(count([det], null)).trimEnd()).toMatch(
    /only the first 100000 messages were looked at$/,
  );
});

it("gives messages one by one, and lets go of the plan", () => {
  let isOver = false;
  const endless = (function* () {
    try {
      yield* repeat(() => count([det]), null);
    } finally {
      isOver = true;
    }
  })();
  for (const { command } of messagesOf(endless)) if (command === "save") break;
  expect(isOver).toBe(true);
});
