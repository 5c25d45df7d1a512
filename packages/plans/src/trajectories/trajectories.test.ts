import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  circle,
  concatenate,
  grid,
  line,
  listed,
  outerProduct,
  type Place,
  polygon,
  previewOrder,
  reversed,
  snake,
  spiralSquarePoints,
  stretches,
  type Trajectory,
  together,
  within,
} from "../index.ts";

const plane = { x: "x", y: "y" };

function rows(trajectory: Trajectory<string>): readonly (readonly number[])[] {
  return [...trajectory].map((point) => [...point.values()]);
}

const keys = (trajectory: Trajectory<string>) => rows(trajectory).map(String);

const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
const lines = (counts: readonly number[]) =>
  counts.map((count, axis) => line(`m${axis}`, 0, count - 1, count));

describe("a trajectory", () => {
  it("gives by index what it gives in turn, forwards and backwards", () => {
    fc.assert(
      fc.property(lengths, fc.boolean(), (counts, snaked) => {
        const whole = snaked ? snake(...lines(counts)) : outerProduct(...lines(counts));
        const walked = [...whole];
        expect(walked.map((_, index) => whole.at(index))).toEqual(walked);
        expect([...reversed(whole)]).toEqual([...walked].reverse());
      }),
    );
  });

  it("refuses an index that it has not", () => {
    expect(() => line("x", 0, 1, 3).at(3)).toThrow("a trajectory of 3 points has none at 3");
  });
});

describe("outerProduct and snake", () => {
  it("visit each point of the grid once", () => {
    fc.assert(
      fc.property(lengths, (counts) => {
        const size = counts.reduce((product, count) => product * count, 1);
        for (const whole of [outerProduct(...lines(counts)), snake(...lines(counts))]) {
          expect(whole.length).toBe(size);
          expect(new Set(keys(whole)).size).toBe(size);
        }
      }),
    );
  });

  it("move one axis by one step from point to point, when snaked", () => {
    fc.assert(
      fc.property(lengths, (counts) => {
        const walked = rows(snake(...lines(counts)));
        walked.slice(1).forEach((row, index) => {
          const before = walked[index] ?? [];
          const moved = row.reduce((sum, value, axis) => sum + Math.abs(value - (before[axis] as number)), 0);
          expect(moved).toBe(1);
        });
      }),
    );
  });

  it("visit each point of the grid once, whichever axes are snaked, forwards and backwards", () => {
    const axes = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(axes, (chosen) => {
        const whole = grid(
          lines(chosen.map(([count]) => count)).map((trajectory, axis) => ({
            trajectory,
            snake: chosen[axis]?.[1] ?? false,
          })),
        );
        expect(new Set(keys(whole)).size).toBe(whole.length);
        expect(keys(reversed(reversed(whole)))).toEqual(keys(whole));
        expect(keys(previewOrder(whole)).sort()).toEqual([...keys(whole)].sort());
      }),
    );
  });

  it("know the last of 10⁹ points without walking there", () => {
    const whole = snake(...["a", "b", "c"].map((axis) => line(axis, 0, 999, 1000)));
    expect(whole.length).toBe(1e9);
    expect([...whole.at(1e9 - 1).values()]).toEqual([999, 0, 0]);
  });

  it("snake any of the axes", () => {
    const [a, b] = [listed("a", [0, 1]), listed("b", [0, 1])];
    const parts = [
      { trajectory: a, snake: false },
      { trajectory: b, snake: true },
    ];
    expect(keys(grid(parts))).toEqual(["0,0", "0,1", "1,1", "1,0"]);
  });
});

describe("together", () => {
  it("takes axes point by point", () => {
    expect(rows(together(listed("x", [1, 2]), listed("y", [3, 4])))).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it("refuses different lengths and an axis that is there twice", () => {
    expect(() => together(listed("x", [1]), listed("y", [3, 4]))).toThrow("equally many points, got 1, 2");
    expect(() => together(listed("x", [1]), listed("x", [3]))).toThrow("an axis is there twice");
  });
});

describe("concatenate and stretches", () => {
  it("have the points of their parts, one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer()), { minLength: 1, maxLength: 4 }), (parts) => {
        const whole = concatenate(...parts.map((part) => listed("x", part)));
        expect(rows(whole).flat()).toEqual(parts.flat());
      }),
    );
    expect(() => concatenate(listed("x", [1]), listed("y", [1]))).toThrow("of the same axes");
  });

  it("step as each stretch says, and do not repeat where they meet", () => {
    const whole = stretches("x", { start: 0, stop: 2, step: 1 }, { start: 2, stop: 1, step: 0.5 });
    expect(rows(whole).flat()).toEqual([0, 1, 2, 1.5, 1]);
    expect(() => stretches("x", { start: 0, stop: 2, step: 0 })).toThrow("must be above 0, got 0");
  });
});

describe("within", () => {
  const field = outerProduct(line("x", -2, 2, 5), line("y", -2, 2, 5));

  it("keeps what is in a circle", () => {
    const kept = within(field, circle(plane, [0, 0], 1));
    expect(keys(kept)).toEqual(["-1,0", "0,-1", "0,0", "0,1", "1,0"]);
    expect(kept.length).toBe(5);
    expect([...kept.at(4).values()]).toEqual([1, 0]);
    expect(() => kept.at(5)).toThrow(RangeError);
  });

  it("keeps what is in a polygon", () => {
    const corners: readonly Place[] = [
      [-0.5, -0.5],
      [1.6, -0.5],
      [-0.5, 1.6],
    ];
    expect(keys(within(field, polygon(plane, corners)))).toEqual(["0,0", "0,1", "1,0"]);
  });
});

describe("previewOrder", () => {
  it("visits each point once, and all parts of the whole soon", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (num) => {
        const seen = rows(previewOrder(line("x", 0, num - 1, num))).flat();
        expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: num }, (_, index) => index));
      }),
    );
    const early = rows(previewOrder(line("x", 0, 99, 100)))
      .flat()
      .slice(0, 10)
      .sort((a, b) => a - b);
    const gaps = early.slice(1).map((value, index) => value - (early[index] as number));
    expect(Math.max(...gaps)).toBeLessThan(20);
  });
});

describe("spiralSquarePoints", () => {
  it("visits each point of its grid once", () => {
    const num = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(num, num, (xNum, yNum) => {
        const area = { xCenter: 0, yCenter: 0, xRange: xNum - 1, yRange: yNum - 1, xNum, yNum };
        const seen = keys(spiralSquarePoints(plane, area));
        const all = outerProduct(
          line("x", -(xNum - 1) / 2, (xNum - 1) / 2, xNum),
          line("y", -(yNum - 1) / 2, (yNum - 1) / 2, yNum),
        );
        expect([...seen].sort()).toEqual([...keys(all)].sort());
      }),
    );
  });
});
