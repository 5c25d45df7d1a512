import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { braggSpots, pattern, patternDriver } from "./index.ts";

describe("pattern", () => {
  it("has blobs where they are, on a background, row by row", () => {
    const rates = pattern({
      width: 5,
      height: 3,
      background: 2,
      blobs: [{ x: 3, y: 1, width: 0.5, height: 100 }],
    });
    expect(rates).toHaveLength(15);
    expect(rates.indexOf(Math.max(...rates))).toBe(1 * 5 + 3);
    expect(rates[8]).toBe(102);
    expect(rates[3]).toBeCloseTo(2 + 100 * Math.exp(-2), 12);
    expect(rates[0]).toBeCloseTo(2, 6);
  });

  it("has Bragg spots all around the middle, and none there", () => {
    const spots = braggSpots({ width: 101, height: 101, spacing: 20, turn: 30 });
    expect(spots.length).toBeGreaterThan(15);
    for (const { x, y } of spots) {
      expect(Math.hypot(x - 50, y - 50)).toBeGreaterThan(19.9);
      expect(spots.some((other) => Math.hypot(other.x + x - 100, other.y + y - 100) < 1e-9)).toBe(true);
    }
  });

  it.each([
    [() => pattern({ width: 0, height: 3 }), "pattern: width must be 1 or more, and whole, got 0"],
    [
      () => pattern({ width: 1, height: 1, blobs: [{ x: 0, y: 0, width: 0, height: 1 }] }),
      "pattern: width of a blob must be above 0, got 0",
    ],
    [() => braggSpots({ width: 9, height: 9, spacing: 0 }), "braggSpots: spacing must be above 0, got 0"],
    [() => patternDriver({ width: 9, height: 9, deadTime: -1 }), "deadTime must be 0 or more, got -1"],
  ])("refuses what cannot be: %#", (make, text) => {
    expect(make).toThrow(text);
  });
});

describe("patternDriver", () => {
  it("gives noisy frames in their time, in the light that there is, cut off when full", async () => {
    const clock = virtualClock({ start: 0 });
    let flux = 1;
    const light = { name: "light", flux: () => flux };
    const blobs = [{ x: 1, y: 0, width: 0.1, height: 1e9 }];
    const driver = patternDriver({ width: 20, height: 10, background: 1000, blobs, light, clock });
    const info = { exposure: 0.099, deadTime: 0.001, frames: 3, trigger: "internal" as const };
    const sums: number[] = [];
    for await (const frame of driver.frames(info, new AbortController().signal)) {
      expect(frame).toHaveLength(200);
      sums.push(Array.from(frame as Uint16Array).reduce((sum, count) => sum + count, 0));
      if (sums.length === 1) expect(frame[1]).toBe(65_535);
      if (sums.length === 2) flux = 0;
    }
    expect(clock.now()).toBeCloseTo(0.3, 9);
    expect(sums[0]).not.toBe(sums[1]);
    expect(Math.abs((sums[0] ?? 0) - 65_535 - 199 * 99)).toBeLessThan(1000);
    expect(sums[2]).toBe(0);
  });
});
