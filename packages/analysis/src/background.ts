import type { Curve } from "./curve.ts";

/** A straight line, `y = slope · x + offset`. */
export interface Background {
  readonly slope: number;
  readonly offset: number;
}

/**
 * The line through the mean of the first `count` points and that of the last `count`.
 *
 * @returns `null` where both means have the same x.
 * @throws RangeError unless `count` is a positive whole number.
 */
export function edgeBackground({ x, y }: Curve, count: number): Background | null {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`edgeCount is ${count}; give a whole number of points, at least 1`);
  }
  const left = { x: mean(x.slice(0, count)), y: mean(y.slice(0, count)) };
  const right = { x: mean(x.slice(-count)), y: mean(y.slice(-count)) };
  const slope = (right.y - left.y) / (right.x - left.x);
  return Number.isFinite(slope) ? { slope, offset: left.y - slope * left.x } : null;
}

/** The curve above the line. */
export function subtract({ slope, offset }: Background, { x, y }: Curve): Curve {
  return { x, y: y.map((value, i) => value - (slope * (x[i] as number) + offset)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
