import { expect, it } from "vitest";
import { intensities, lines } from "./04-adaptive-scan.ts";

it("goes on until the detector has read less than the threshold", () => {
  const expected = [1, 0.60653065971263342, 0.1353352832366127];
  expect(intensities).toEqual(expected.map((value) => expect.closeTo(value, 15)));
  expect(lines.filter((line) => /^(LOOP|DONE|set)/.test(line))).toEqual([
    "LOOP 0",
    "set: (motor), (0,), {}",
    "LOOP 1",
    "set: (motor), (1,), {}",
    "LOOP 2",
    "set: (motor), (2,), {}",
    "DONE",
  ]);
});
