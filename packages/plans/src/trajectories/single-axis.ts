import { concatenate } from "./combine.ts";
import { type Trajectory, trajectory } from "./trajectory.ts";

/** `num` points from `start` to `stop`, both included, at equal distances; one point is `start`. */
export function line<K>(axis: K, start: number, stop: number, num: number): Trajectory<K> {
  const step = num > 1 ? (stop - start) / (num - 1) : 0;
  return trajectory(
    [axis],
    num,
    (index) => new Map([[axis, index > 0 && index === num - 1 ? stop : start + index * step]]),
  );
}

/** The positions of a list. */
export function listed<K>(axis: K, positions: readonly number[]): Trajectory<K> {
  return trajectory([axis], positions.length, (index) => new Map([[axis, positions[index] as number]]));
}

/** `num` points at equal ratios, from 10 to the power of `start` to 10 to the power of `stop`. */
export function logarithmic<K>(axis: K, start: number, stop: number, num: number): Trajectory<K> {
  const exponents = line(axis, start, stop, num);
  return trajectory(
    [axis],
    num,
    (index) => new Map([[axis, 10 ** (exponents.at(index).get(axis) as number)]]),
  );
}

/** A stretch of an axis with a step of its own. */
export interface Stretch {
  readonly start: number;
  readonly stop: number;
  /** Distance of its points, without a sign; the last one may be shorter of `stop` by less than this. */
  readonly step: number;
}

/**
 * Stretches one after the other, each with its own step: fine where the peak is, coarse elsewhere. A stretch that begins where the one
 * before ended does not repeat that point.
 *
 * @throws RangeError when a step is not above 0.
 */
export function stretches<K>(axis: K, ...parts: readonly Stretch[]): Trajectory<K> {
  let end: number | undefined;
  const lines = parts.map(({ start, stop, step }) => {
    if (!(step > 0)) throw new RangeError(`the step of a stretch must be above 0, got ${step}`);
    const count = Math.floor(Math.abs(stop - start) / step + 1e-9);
    const signed = stop < start ? -step : step;
    const first = end === start ? 1 : 0;
    end = start + count * signed;
    return trajectory(
      [axis],
      count + 1 - first,
      (index) => new Map([[axis, start + (index + first) * signed]]),
    );
  });
  return concatenate(...lines);
}
