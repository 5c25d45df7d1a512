import { describe, expect, it } from "vitest";
import { measure } from "./measure.ts";
import type { Bench, BenchRow } from "./row.ts";

/** A row whose measurements are given; the first of each is the round that warms up. */
function rowOf(
  values: readonly number[],
  limits?: readonly number[],
  rest: Partial<BenchRow> = {},
): BenchRow {
  const value = values.values();
  const limit = limits?.values();
  const next = (from: Iterator<number>) => from.next().value ?? Number.NaN;
  const bench: Bench = { value: () => next(value), ...(limit && { limit: () => next(limit) }) };
  return { name: "row", unit: "x/s", better: "higher", goal: 0.6, rounds: 3, open: () => bench, ...rest };
}

describe("measure", () => {
  it("gives the medians, and of the ratios of neighbours the median too", async () => {
    const result = await measure(rowOf([1, 10, 90, 50], [1, 20, 100, 100]), { fast: false });
    expect(result).toEqual({
      name: "row",
      unit: "x/s",
      value: 50,
      limit: 100,
      ratio: 0.5,
      goal: 0.6,
      met: false,
    });
  });

  it("judges a row without a limit by its value", async () => {
    const result = await measure(rowOf([0, 7, 9, 8], undefined, { better: "lower", goal: 8 }), {
      fast: false,
    });
    expect(result).toMatchObject({ value: 8, limit: null, ratio: null, met: true });
  });

  it("takes value and limit in turns, changing which comes first", async () => {
    const calls: string[] = [];
    const take = (what: string) => () => calls.push(what);
    await measure(rowOf([], undefined, { open: () => ({ value: take("v"), limit: take("l") }) }), {
      fast: false,
    });
    expect(calls.join("")).toBe("lvvllvvl");
  });

  it("measures once, without warming up, in a smoke run", async () => {
    expect(await measure(rowOf([3], [2]), { fast: true })).toMatchObject({ value: 3, limit: 2, ratio: 1.5 });
  });

  it("closes what it opened when a measurement fails", async () => {
    let closed = false;
    const bench: Bench = {
      value: () => Promise.reject(new Error("no page")),
      close: () => {
        closed = true;
      },
    };
    await expect(measure(rowOf([], undefined, { open: () => bench }), { fast: false })).rejects.toThrow(
      "no page",
    );
    expect(closed).toBe(true);
  });
});
