import { expect, it } from "vitest";
import { report } from "./peak-statistics.ts";

it("finds the peak", () => {
  expect(report).toBe("maximum 1.1 at 1, centre 1, width 1.67");
});
