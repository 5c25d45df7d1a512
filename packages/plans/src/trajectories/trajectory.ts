/** Where each axis is at one point. */
export type Point<K> = ReadonlyMap<K, number>;

/**
 * The points that axes go through, in order. A point is worked out when it is asked for, so that a grid of 10⁹ points costs no memory.
 *
 * An axis is whatever stands for it: a motor in a plan, a name in a drawing.
 */
export interface Trajectory<K> extends Iterable<Point<K>> {
  readonly axes: readonly K[];
  /** Number of points. */
  readonly length: number;
  /** The point at `index`, counted from 0. @throws RangeError where there is none. */
  at(index: number): Point<K>;
}

/** What the axes of a trajectory are. */
export type AxisOf<T> = T extends Trajectory<infer K> ? K : never;

/** A trajectory of its number of points and a function that gives each. `point` is only asked for whole numbers from 0 to below `length`. */
export function trajectory<K>(
  axes: readonly K[],
  length: number,
  point: (index: number) => Point<K>,
): Trajectory<K> {
  return {
    axes,
    length,
    at: (index) => {
      if (Number.isInteger(index) && index >= 0 && index < length) return point(index);
      throw new RangeError(`a trajectory of ${length} points has none at ${index}`);
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield point(index);
    },
  };
}

/** The axes of trajectories that are combined. @throws RangeError when one of them is there twice. */
export function separateAxes<K>(trajectories: readonly Trajectory<K>[]): readonly K[] {
  const axes = trajectories.flatMap((each) => each.axes);
  if (new Set(axes).size < axes.length) {
    throw new RangeError("an axis is there twice; give each one its positions once");
  }
  return axes;
}
