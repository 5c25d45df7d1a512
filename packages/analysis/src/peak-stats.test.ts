import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../../conformance/cases/callbacks-peakstats-edge.json" with { type: "json" };
import edgeCount from "../../../conformance/cases/callbacks-peakstats-edge-count.json" with { type: "json" };
import flat from "../../../conformance/cases/callbacks-peakstats-flat.json" with { type: "json" };
import { type PeakStats, peakStats, peakTracker } from "./index.ts";

interface Recorded {
  readonly com: number | null;
  readonly cen: number | null;
  readonly fwhm: number | null;
  readonly max: readonly number[];
  readonly min: readonly number[];
  readonly crossings: readonly number[] | null;
  readonly lin_bkg: { readonly m: number; readonly b: number } | null;
}

/** Compares as conformance/README.md says: relative 1e-9, absolute 1e-12. */
function expectRecorded(stats: PeakStats, recorded: Recorded): void {
  const expected = [
    ...[recorded.com, recorded.cen, recorded.fwhm],
    ...[...recorded.max, ...recorded.min, ...(recorded.crossings ?? [])],
    ...[recorded.lin_bkg?.m, recorded.lin_bkg?.b],
  ];
  const { com, cen, fwhm, max, min, crossings, background } = stats;
  const got = [com, cen, fwhm, ...(max ?? []), ...(min ?? []), ...crossings];
  const numbers = [...got, background?.slope, background?.offset];
  expect(numbers).toHaveLength(expected.length);
  for (const [i, number] of expected.entries()) {
    if (typeof number !== "number") expect(numbers[i]).toBe(number);
    else expect(Math.abs((numbers[i] as number) - number)).toBeLessThan(1e-12 + 1e-9 * Math.abs(number));
  }
}

const none: PeakStats = {
  max: null,
  min: null,
  com: null,
  cen: null,
  fwhm: null,
  crossings: [],
  background: null,
};

describe("peakStats", () => {
  it.each([edge, flat])("gives bluesky's numbers: $description", ({ x, y, stats }) => {
    expectRecorded(peakStats(x, y), stats);
  });

  it("gives bluesky's numbers above a background taken from the edges", () => {
    expectRecorded(peakStats(edgeCount.x, edgeCount.y, { edgeCount: 3 }), edgeCount.stats);
  });

  it("finds the same in a curve that was taken backwards", () => {
    const there = peakStats([0, 1, 2, 3, 4], [0, 1, 5, 2, 0]);
    const back = peakStats([4, 3, 2, 1, 0], [0, 2, 5, 1, 0]);
    expect(back).toEqual({
      ...there,
      com: expect.closeTo(there.com as number),
      min: [4, 0],
      crossings: [...there.crossings].reverse(),
    });
  });

  it("leaves points out that are not finite", () => {
    const holed = peakStats(
      [0, 1, Number.NaN, 2, 3, 4],
      [0, 2, 100, Number.NaN, 2, Number.POSITIVE_INFINITY],
    );
    expect(holed).toEqual(peakStats([0, 1, 3], [0, 2, 2]));
  });

  it.each([
    ["no points", [], []],
    ["nothing finite", [1, 2], [Number.NaN, Number.NaN]],
  ])("has nothing to say of %s", (_, x, y) => {
    expect(peakStats(x, y)).toEqual(none);
    expect(peakStats(x, y, { edgeCount: 2 })).toEqual(none);
  });

  it("knows extremes and centre of mass of a single point", () => {
    expect(peakStats([3], [2])).toEqual({ ...none, max: [3, 2], min: [3, 2], com: 3 });
  });

  it("has no centre of mass without mass", () => {
    expect(peakStats([1, 2, 3], [0, 0, 0])).toMatchObject({ com: null, cen: null, fwhm: null });
  });

  it("takes typed arrays", () => {
    expect(peakStats(new Float64Array([0, 1, 2]), new Uint16Array([0, 4, 0])).fwhm).toBe(1);
  });

  it("refuses curves that do not fit and edges that are no number of points", () => {
    expect(() => peakStats([1, 2], [1])).toThrow("x has 2 values and y has 1; give one y for each x");
    expect(() => peakStats([1], [1], { edgeCount: 0 })).toThrow("edgeCount is 0; give a whole number");
  });

  const curve = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), {
    minLength: 1,
  });

  it("keeps centres and crossings within the curve", () => {
    fc.assert(
      fc.property(curve, (points) => {
        const [x, y] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const { com, cen, crossings } = peakStats(x, y);
        for (const place of [com, cen, ...crossings]) {
          if (place === null) continue;
          expect(place).toBeGreaterThanOrEqual(Math.min(...x) - 1e-9);
          expect(place).toBeLessThanOrEqual(Math.max(...x) + 1e-9);
        }
      }),
    );
  });
});

describe("peakTracker", () => {
  it("gives the statistics of the points so far", () => {
    const tracker = peakTracker();
    expect(tracker.stats()).toEqual(none);
    for (const [i, x] of edge.x.entries()) tracker.add(x, edge.y[i] as number);
    expect(tracker.stats()).toEqual(peakStats(edge.x, edge.y));
    expect(tracker.stats()).toBe(tracker.stats());
  });

  it("forgets points that are taken again", () => {
    const tracker = peakTracker();
    for (const [x, y] of [
      [0, 0],
      [1, 5],
      [2, 900],
      [3, 800],
    ] as const)
      tracker.add(x, y);
    tracker.truncate(2);
    tracker.truncate(7);
    tracker.add(2, 0);
    expect(tracker.length).toBe(3);
    expect(tracker.stats()).toEqual(peakStats([0, 1, 2], [0, 5, 0]));
  });
});
