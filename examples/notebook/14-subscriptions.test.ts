import { expect, it } from "vitest";
import { token, told } from "./14-subscriptions.ts";

it("is told of one run, or of every run until it is removed by its token", () => {
  expect(told).toEqual([1, 1, 3, 3]);
  expect(Number.isInteger(token)).toBe(true);
});
