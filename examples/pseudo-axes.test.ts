import { expect, it } from "vitest";
import { data, refused, seconds, tiltAfterwards } from "./pseudo-axes.ts";

it("moves both jacks at once, in the time of the slower", () => {
  expect(seconds).toBeCloseTo(5, 6);
});

it("scans the height, and keeps the tilt", () => {
  expect(data["table-height"]).toEqual([4, 4.5, 5]);
  expect(tiltAfterwards).toBeCloseTo(4, 12);
});

it("refuses a height that a jack cannot reach", () => {
  expect(String(refused)).toMatch(
    /table cannot be set to height 9, tilt 4: right cannot be set to 11: its limits are -10 and 10/,
  );
});
