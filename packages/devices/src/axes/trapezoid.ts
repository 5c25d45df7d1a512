import type { Motion } from "./drive.ts";

/** Seconds of a move over `distance` from rest to rest: constant acceleration, constant velocity, constant deceleration. */
export function moveTime(distance: number, { velocity, acceleration }: Motion): number {
  const d = Math.abs(distance);
  if (d === 0) return 0;
  if (!Number.isFinite(velocity)) return Number.isFinite(acceleration) ? 2 * Math.sqrt(d / acceleration) : 0;
  // Shorter than the way on which it reaches its velocity.
  if (d < velocity ** 2 / acceleration) return 2 * Math.sqrt(d / acceleration);
  return d / velocity + velocity / acceleration;
}

/**
 * The velocity at which a move over `distance` takes `seconds`, by the same acceleration: the smaller root of v² − aTv + ad = 0.
 *
 * @param seconds - No less than {@link moveTime} at full velocity.
 */
export function velocityFor(distance: number, seconds: number, acceleration: number): number {
  const d = Math.abs(distance);
  if (!Number.isFinite(acceleration)) return d / seconds;
  const at = acceleration * seconds;
  // As 2ad / (aT + √…), which loses no digits for short moves; the root may be just below 0 by rounding.
  return (2 * acceleration * d) / (at + Math.sqrt(Math.max(0, at ** 2 - 4 * acceleration * d)));
}
