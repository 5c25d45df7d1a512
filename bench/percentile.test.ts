import { expect, it } from "vitest";
import { median, percentile } from "./percentile.ts";

it("interpolates between the order statistics", () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(percentile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46, 12);
  expect(median([9, 1, 5])).toBe(5);
});

it("refuses to say anything of no samples", () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
