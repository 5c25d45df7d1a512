import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveTime, velocityFor } from "./trapezoid.ts";

const { POSITIVE_INFINITY: infinite } = Number;

describe("moveTime", () => {
  it.each([
    [10, 2, 1, 7], // 2 s up, 3 s at 2, 2 s down
    [-10, 2, 1, 7],
    [1, 2, 1, 2], // never at full velocity
    [10, 2, infinite, 5],
    [4, infinite, 1, 4],
    [4, infinite, infinite, 0],
    [0, 2, 1, 0],
  ])("over %d at %d with %d is %d s", (distance, velocity, acceleration, seconds) => {
    expect(moveTime(distance, { velocity, acceleration })).toBeCloseTo(seconds, 12);
  });
});

describe("velocityFor", () => {
  it("is the velocity at which the move takes just so long", () => {
    const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 1, max: 100, noNaN: true }),
        (d, v, a, slower) => {
          const seconds = moveTime(d, { velocity: v, acceleration: a }) * slower;
          const velocity = velocityFor(d, seconds, a);
          expect(moveTime(d, { velocity, acceleration: a }) / seconds).toBeCloseTo(1, 6);
        },
      ),
    );
  });
  it("is the mean velocity where nothing limits the acceleration", () => {
    expect(velocityFor(-10, 4, infinite)).toBe(2.5);
  });
});
