import { expect, it } from "vitest";
import { loopsLine, progressLine } from "./progress-line.ts";

it.each([
  [10, 4, 4, "4 of 10 points, about 6 s left"],
  [1000, 1, 10, "1 of 1000 points, about 3 h left"],
  [100, 10, 60, "10 of 100 points, about 9 min left"],
  [10, 0, 1, "0 of 10 points, about 10 s left"],
  [10, 12, 12, "12 of 10 points, about 0 s left"],
  [null, 4, 4, "4 points so far"],
])("%j points, %d done in %d s", (total, done, elapsed, text) => {
  expect(progressLine(total, done, elapsed)).toBe(text);
});

it("shows loops that lie in each other", () => {
  const samples = { label: "sample", done: 2, total: 5 };
  expect(loopsLine([samples, { label: "point", done: 7, total: null }])).toBe("sample 2 of 5, point 7");
});
