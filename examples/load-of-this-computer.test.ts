import { expect, it } from "vitest";
import { left, table } from "./load-of-this-computer.ts";

it("reads what the system does at each load", () => {
  expect(table.data.load).toEqual([0, 0.3, 0.6, 0.9].map((load) => expect.closeTo(load, 10)));
  for (const value of table.data.cpu ?? []) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
  expect(table.data.memory).toHaveLength(4);
});

it("takes the load away", () => {
  expect(left).toBe(0);
});
