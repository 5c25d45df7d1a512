import { describe, expect, it } from "vitest";
import { poisson, seededRandom } from "./index.ts";

describe("seededRandom", () => {
  it("gives the same numbers for the same seed, and others for another", () => {
    const numbers = (seed: number | string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(numbers("det")).toEqual(numbers("det"));
    expect(numbers(7)).toEqual(numbers("7"));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect(numbers("det1")).not.toEqual(numbers("det2"));
  });

  it("spreads its numbers evenly from 0 to 1", () => {
    const random = seededRandom(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? Number.NaN) + 1;
    }
    expect(bins).toHaveLength(10);
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe("poisson", () => {
  it.each([0.5, 5, 9.9, 10, 30, 1000, 1e6])("has mean and variance %s", (mean) => {
    const random = seededRandom(mean);
    const num = 20_000;
    const all = Array.from({ length: num }, () => poisson(mean, random));
    const average = all.reduce((sum, count) => sum + count, 0) / num;
    const variance = all.reduce((sum, count) => sum + (count - average) ** 2, 0) / num;
    expect(all.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    expect(Math.abs(average - mean) / Math.sqrt(mean / num)).toBeLessThan(4);
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.06);
  });

  it("has the probabilities of Poisson's law", () => {
    const mean = 12;
    const random = seededRandom("law");
    const num = 100_000;
    const counts = new Map<number, number>();
    for (let i = 0; i < num; i++) {
      const count = poisson(mean, random);
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    let probability = Math.exp(-mean);
    for (let k = 1; k <= 25; k++) {
      probability *= mean / k;
      const error = Math.sqrt(num * probability);
      expect(Math.abs((counts.get(k) ?? 0) - num * probability)).toBeLessThan(4 * error + 3);
    }
  });

  it("counts nothing where nothing is expected", () => {
    const random = seededRandom(1);
    expect([0, -1, Number.NaN].map((mean) => poisson(mean, random))).toEqual([0, 0, 0]);
  });
});
