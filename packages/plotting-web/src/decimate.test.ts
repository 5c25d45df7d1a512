import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Columns, decimate } from "./decimate.ts";

const range = { min: 0, max: 100 };

function noisy(length: number): Columns {
  const x = Array.from({ length }, (_, i) => (i / length) * 100);
  return { x, y: [x.map((value) => Math.sin(value) + Math.sin(value * 1e4)), x.map(Math.cos)] };
}

describe("decimate", () => {
  it("keeps few points as they are, with nothing where there is no value", () => {
    const columns: Columns = { x: [3, 1, Number.NaN, 2], y: [[1, Number.NaN, 5, Number.POSITIVE_INFINITY]] };
    expect(decimate(columns, range, 10)).toEqual({ x: [3, 1, 2], y: [[1, null, null]] });
  });

  it("leaves a few points for each column of pixels", () => {
    const { x, y } = decimate(noisy(100_000), range, 500);
    expect(x.length).toBeLessThanOrEqual(500 * 6);
    expect(y.map(({ length }) => length)).toEqual([x.length, x.length]);
  });

  it("loses no extreme, nor the last point", () => {
    const columns = noisy(20_000);
    (columns.y[0] as number[])[12_345] = 99;
    (columns.y[1] as number[])[12_346] = -99;
    const { x, y } = decimate(columns, range, 100);
    expect([Math.max(...(y[0] as number[])), Math.min(...(y[1] as number[]))]).toEqual([99, -99]);
    expect(x.at(-1)).toBe(columns.x.at(-1));
  });

  const value = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
    fc.constant(Number.NaN),
  );
  const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 100 }), y: value }), { maxLength: 200 });

  it("has in each column of pixels the extremes of all its points, in their order, whatever way x goes", () => {
    fc.assert(
      fc.property(points, (points) => {
        const columns = { x: points.map(({ x }) => x), y: [points.map(({ y }) => y)] };
        const kept = decimate(columns, range, 10);
        const pairs = points.map(({ x, y }) => `${x} ${Number.isNaN(y) ? null : y}`);
        let from = 0;
        for (const [i, x] of kept.x.entries()) {
          const at = pairs.indexOf(`${x} ${kept.y[0]?.[i]}`, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
        const extremesOf = (x: readonly number[], y: readonly (number | null)[]) =>
          Array.from({ length: 11 }, (_, pixel) => {
            const values = y.filter(
              (value, i) => Number.isFinite(value) && Math.floor((x[i] as number) / 10) === pixel,
            );
            return [Math.min(...(values as number[])), Math.max(...(values as number[]))];
          });
        expect(extremesOf(kept.x, kept.y[0] ?? [])).toEqual(extremesOf(columns.x, columns.y[0] ?? []));
      }),
    );
  });
});
