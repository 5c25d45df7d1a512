import { describe, expect, it } from "vitest";
import { windowOfRows } from "./window-of-rows.ts";

describe("windowOfRows", () => {
  it("is all of a short table", () => {
    expect(windowOfRows(5, 0, 400, 25)).toEqual({ first: 0, count: 5 });
  });

  it("is some dozens of a long table, around what is seen", () => {
    const { first, count } = windowOfRows(1_000_000, 500_000, 400, 25);
    expect(first).toBeLessThan(20_000);
    expect(first + count).toBeGreaterThan(20_016);
    expect(count).toBeLessThan(50);
  });

  it("holds the last row at the end, also when the table has become shorter", () => {
    const { first, count } = windowOfRows(100, 2100, 400, 25);
    expect(first + count).toBe(100);
    expect(windowOfRows(3, 2100, 400, 25).first).toBeLessThanOrEqual(3);
  });
});
