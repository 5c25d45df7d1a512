import { describe, expect, it } from "vitest";
import { blobPattern, braggPattern, type FrameSize, type Pattern } from "./index.ts";

const size: FrameSize = [101, 201];

function imageOf(pattern: Pattern, values: readonly number[] = []) {
  const rates = new Float64Array(size[0] * size[1]);
  pattern(rates, size, values);
  return rates;
}

/** Middles of the spots of an image: where it is brighter than all around. */
function spotsOf(rates: Float64Array): readonly (readonly [row: number, column: number])[] {
  const at = (row: number, column: number) => rates[row * size[1] + column] ?? 0;
  const spots: (readonly [number, number])[] = [];
  for (let row = 1; row < size[0] - 1; row++)
    for (let column = 1; column < size[1] - 1; column++) {
      const around = [-1, 0, 1].flatMap((r) => [-1, 0, 1].map((c) => at(row + r, column + c)));
      const here = at(row, column);
      if (here > 100 && here === Math.max(...around)) spots.push([row, column]);
    }
  return spots;
}

describe("blobPattern", () => {
  it("adds blobs where they are, as bright as the values let them", () => {
    const blobs = [
      { x: 0.25, y: 0.5, sigma: 4, rate: 1000 },
      { x: 0.75, y: 0.5, sigma: 4, rate: 500 },
    ];
    const dimmed = blobPattern(blobs, ([part = 1]) => part);
    expect(spotsOf(imageOf(blobPattern(blobs)))).toEqual([
      [50, 50],
      [50, 150],
    ]);
    expect(imageOf(dimmed, [0.5])[50 * 201 + 50]).toBeCloseTo(500, 6);
    expect(Math.max(...imageOf(dimmed, [-1]))).toBe(0);
    expect(() => blobPattern([{ x: 0, y: 0, sigma: 0, rate: 1 }])).toThrow(
      "a blob: sigma must be above 0, got 0",
    );
  });
});

describe("braggPattern", () => {
  it("has a reflection at twice its Bragg angle, when the crystal is turned by that angle", () => {
    const [cell, wavelength, distance] = [10, 1, 1];
    const pattern = braggPattern({ cell, wavelength, distance, mosaicity: 1e-4, maxIndex: 4 });
    const theta = Math.asin((2 * wavelength) / (2 * cell));
    const column = 201 / 2 + 201 * distance * Math.tan(2 * theta);
    const turned = imageOf(pattern, [(theta * 180) / Math.PI]);
    const off = imageOf(pattern, [(theta * 180) / Math.PI + 1]);
    const near = (rates: Float64Array) =>
      Math.max(...[-1, 0, 1].map((by) => rates[50 * 201 + Math.round(column) + by] ?? 0));
    expect([near(turned) > 10_000, near(off) < 1]).toEqual([true, true]);
  });

  it("shows other reflections as the crystal is turned, and none in the middle", () => {
    const pattern = braggPattern();
    const [here, there] = [spotsOf(imageOf(pattern, [0])), spotsOf(imageOf(pattern, [7]))];
    expect(here.length).toBeGreaterThan(3);
    expect(here).not.toEqual(there);
    expect(imageOf(pattern, [0])[50 * 201 + 100]).toBeLessThan(1);
    expect(() => braggPattern({ cell: 0 })).toThrow("a Bragg pattern: cell must be above 0, got 0");
  });
});
