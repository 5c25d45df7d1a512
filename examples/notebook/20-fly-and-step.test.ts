import { expect, it } from "vitest";
import { descriptors, table, text } from "./20-fly-and-step.ts";

it("has a stream for each kind of rows", () => {
  expect(descriptors).toEqual(["primary", "flyer"]);
});

it("joins them by time, with blanks where a stream has no value", () => {
  expect(table.length).toBe(10 * (1 + 15));
  const { pos = [], sin = [], theta = [] } = table.data;
  expect(pos.slice(0, 3)).toEqual([-5, undefined, undefined]);
  expect(sin.slice(0, 3)).toEqual([undefined, 0, expect.closeTo(0.4338837, 7)]);
  expect(theta.slice(0, 3)).toEqual([undefined, 0, expect.closeTo(0.448799, 6)]);
  expect(pos.filter((value) => value !== undefined)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4]);
  expect(table.time).toEqual([...table.time].sort((a, b) => a - b));
});

it("prints them as one table", () => {
  const [titles = "", ...rows] = text.split("\n");
  expect(titles.trim().split(/\s+/)).toEqual(["seq_num", "time", "stream", "pos", "theta", "sin"]);
  const first = rows.find((row) => row.includes("primary")) ?? "";
  const second = rows.find((row) => row.includes("flyer")) ?? "";
  expect(first).toMatch(/primary +-5\.000$/);
  expect(second).toMatch(/flyer +0(\.0*)? +0(\.0*)?$/);
});
