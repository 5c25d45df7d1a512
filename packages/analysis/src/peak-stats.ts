import { type Background, edgeBackground, subtract } from "./background.ts";
import { levelCrossings } from "./crossings.ts";
import { type Curve, finiteCurve } from "./curve.ts";

/** A point of a curve: `[x, y]`. */
export type CurvePoint = readonly [x: number, y: number];

/** What a curve with one peak looks like in numbers; `null` for what it does not have. */
export interface PeakStats {
  /** The first of its highest points, background included. */
  readonly max: CurvePoint | null;
  /** The first of its lowest points, background included. */
  readonly min: CurvePoint | null;
  /** Centre of mass, in units of x. */
  readonly com: number | null;
  /** Centre at half maximum: the mean of the crossings. */
  readonly cen: number | null;
  /** Full width at half maximum: from the first crossing to the last; `null` unless there are two. */
  readonly fwhm: number | null;
  /** Where the curve passes half of its height, in the order of its points. */
  readonly crossings: readonly number[];
  /** The line that was subtracted, `y = slope · x + offset`. */
  readonly background: Background | null;
}

export interface PeakStatsOptions {
  /** Subtracts a line through the means of so many points at either end first. Default: none. */
  readonly edgeCount?: number;
}

/**
 * Finds maximum, minimum, centre of mass, crossings at half height, their centre and width.
 *
 * One pass finds the extremes and the centre of mass of the *indices*, weighted by y, which is then looked up in x by linear
 * interpolation; the next one finds where y passes `(max + min) / 2`, by linear interpolation too. So a curve should be taken in
 * steps of nearly equal size. Points whose x or y is not finite are left out.
 *
 * @param x - In the order in which the points were taken; rising or falling.
 * @param y - As many.
 * @returns All `null` for no points; neither centre, crossings nor width for a constant curve.
 * @throws RangeError where x and y differ in length, or `edgeCount` is no positive whole number.
 * @see {@link https://blueskyproject.io/bluesky | bluesky's} `PeakStats`, which gives the same numbers for finite data.
 */
export function peakStats(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { edgeCount }: PeakStatsOptions = {},
): PeakStats {
  const measured = finiteCurve(x, y);
  const background = edgeCount === undefined ? null : edgeBackground(measured, edgeCount);
  const curve = background === null ? measured : subtract(background, measured);
  const extremes = extremesOf(curve.y);
  if (extremes === null) {
    return { max: null, min: null, com: null, cen: null, fwhm: null, crossings: [], background };
  }
  const { highest, lowest } = extremes;
  const crossings = levelCrossings(curve, (at(curve.y, highest) + at(curve.y, lowest)) / 2);
  return {
    max: [at(measured.x, highest), at(measured.y, highest)],
    min: [at(measured.x, lowest), at(measured.y, lowest)],
    com: centreOfMass(curve),
    cen: meanOf(crossings),
    fwhm: crossings.length < 2 ? null : Math.abs(at(crossings, crossings.length - 1) - at(crossings, 0)),
    crossings,
    background,
  };
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}

/** Indices of the highest and the lowest value, the first of equal ones. */
function extremesOf(values: readonly number[]): { readonly highest: number; readonly lowest: number } | null {
  if (values.length === 0) return null;
  let highest = 0;
  let lowest = 0;
  for (let i = 1; i < values.length; i++) {
    if (at(values, i) > at(values, highest)) highest = i;
    if (at(values, i) < at(values, lowest)) lowest = i;
  }
  return { highest, lowest };
}

/** The mean index, weighted by y, as an x; an index beyond the ends counts as the end. */
function centreOfMass({ x, y }: Curve): number | null {
  let mass = 0;
  let moment = 0;
  for (let i = 0; i < y.length; i++) {
    mass += at(y, i);
    moment += i * at(y, i);
  }
  const index = Math.min(Math.max(moment / mass, 0), x.length - 1);
  if (Number.isNaN(index)) return null;
  const left = Math.floor(index);
  const right = Math.min(left + 1, x.length - 1);
  return at(x, left) + (index - left) * (at(x, right) - at(x, left));
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
