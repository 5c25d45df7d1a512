import { expect, it } from "vitest";
import { seconds } from "./twin.ts";

it("takes the time of the moves and exposures, to 1 %", () => {
  // 20 moves of 1 mm at 4 mm/s² to at most 2 mm/s, each with its settle time; 21 exposures.
  const declared = 20 * (1 / 2 + 2 / 4 + 0.1) + 0.1 + 21 * 1.5;
  expect(seconds / declared).toBeGreaterThan(0.99);
  expect(seconds / declared).toBeLessThan(1.01);
});
