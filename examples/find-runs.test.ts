import { expect, it } from "vitest";
import { found, readings } from "./find-runs.ts";

it("finds the runs", () => {
  expect(found).toEqual(["scan 1, count: success"]);
  expect(readings).toEqual([3, 4, 5]);
});
