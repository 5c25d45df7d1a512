/** Points of a curve, all finite, in the order in which they were taken. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The points whose x and y are both finite.
 *
 * @throws RangeError where there are not as many x as y.
 */
export function finiteCurve(x: ArrayLike<number>, y: ArrayLike<number>): Curve {
  if (x.length !== y.length) {
    throw new RangeError(`x has ${x.length} values and y has ${y.length}; give one y for each x`);
  }
  const curve: { x: number[]; y: number[] } = { x: [], y: [] };
  for (let i = 0; i < x.length; i++) {
    const [xi, yi] = [x[i] as number, y[i] as number];
    if (!Number.isFinite(xi) || !Number.isFinite(yi)) continue;
    curve.x.push(xi);
    curve.y.push(yi);
  }
  return curve;
}
