import { expect, it } from "vitest";
import { found, truth } from "./simulated-laboratory.ts";

it("finds where the sample is, and its edge", () => {
  expect(Math.abs(found.x - truth.x)).toBeLessThan(0.1);
  expect(Math.abs(found.y - truth.y)).toBeLessThan(0.1);
  expect(Math.abs(found.edge - truth.edge)).toBeLessThan(0.02);
});
