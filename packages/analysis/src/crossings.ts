import type { Curve } from "./curve.ts";

/**
 * Where a curve passes `level`, upwards or downwards, by linear interpolation between neighbours; in the order of its points.
 *
 * A point that lies on the level counts as below it.
 */
export function levelCrossings({ x, y }: Curve, level: number): number[] {
  const crossings: number[] = [];
  for (let i = 1; i < y.length; i++) {
    const [before, after] = [y[i - 1] as number, y[i] as number];
    if (before > level === after > level) continue;
    const [from, to] = [x[i - 1] as number, x[i] as number];
    crossings.push(from + ((level - before) / (after - before)) * (to - from));
  }
  return crossings;
}
