import { expect, it } from "vitest";
import { exitStatus, seconds, states } from "./suspend-on-beam-loss.ts";

it("waits for the beam and its settle time, then takes the point again", () => {
  expect(states).toEqual([
    "running",
    "suspended: beam = 20 is below 100; the plan goes on at 150",
    "running",
    "idle",
  ]);
  expect(exitStatus).toBe("success");
  expect(seconds).toBeGreaterThan(660);
  expect(seconds).toBeLessThan(680);
});
