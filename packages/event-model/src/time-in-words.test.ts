import { expect, it } from "vitest";
import { ago, localTime } from "./index.ts";

it.each([
  [0.9, "just now"],
  [1, "1 second ago"],
  [28.4, "28 seconds ago"],
  [60, "1 minute ago"],
  [6.9 * 60, "6 minutes ago"],
  [3 * 3600, "3 hours ago"],
  [86400, "1 day ago"],
  [65 * 86400, "2 months ago"],
  [366 * 86400, "1 year ago"],
  [-0.5, "just now"],
  [-300, "in 5 minutes"],
])("says of %d seconds: %s", (seconds, words) => {
  expect(ago(1e9, 1e9 + seconds)).toBe(words);
});

it("writes a time as it is on the clock here", () => {
  expect(localTime(new Date(2015, 4, 30, 21, 1, 4).getTime() / 1000)).toBe("2015-05-30 21:01:04");
  expect(localTime(Number.NaN)).toBe("NaN");
});
