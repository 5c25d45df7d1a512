import { expect, it } from "vitest";
import { duration, peak, x, y } from "./scan-with-plot-rows.ts";

it("gives a row for each point, and finds the peak", () => {
  expect([x.length, y.length]).toEqual([41, 41]);
  expect(x.slice(0, 3)).toEqual([-3, -2.8, -2.6]);
  expect(peak.com).toBeCloseTo(1.2, 2);
  expect(peak.fwhm).toBeCloseTo(0.8 * 2.3548, 1);
});

it("took as long as moves and exposures take", () => {
  // To the first point and over all of them at 2 mm/s, and half a second for each exposure.
  expect(duration).toBeCloseTo(3 / 2 + 8 / 2 + 41 * 0.5, 3);
});
