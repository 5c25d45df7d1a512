import { type AxisOf, type Point, separateAxes, type Trajectory, trajectory } from "./trajectory.ts";

type Axes<T extends readonly Trajectory<unknown>[]> = AxisOf<T[number]>;

function joined<K>(...points: readonly Point<K>[]): Point<K> {
  return new Map(points.flatMap((point) => [...point]));
}

/** Axes that move together, point by point. @throws RangeError when the trajectories are not of one length. */
export function together<const T extends readonly Trajectory<unknown>[]>(...given: T): Trajectory<Axes<T>> {
  const parts = given as readonly Trajectory<Axes<T>>[];
  const axes = separateAxes(parts);
  const length = parts[0]?.length ?? 0;
  if (parts.some((part) => part.length !== length)) {
    const lengths = parts.map((part) => part.length).join(", ");
    throw new RangeError(`axes that move together need equally many points, got ${lengths}`);
  }
  return trajectory(axes, length, (index) => joined(...parts.map((part) => part.at(index))));
}

/** At every point of the first trajectory the whole of the second, and so on: the last one is the fastest. */
export function outerProduct<const T extends readonly Trajectory<unknown>[]>(
  ...given: T
): Trajectory<Axes<T>> {
  const parts = given as readonly Trajectory<Axes<T>>[];
  return grid(parts.map((part) => ({ trajectory: part, snake: false })));
}

/** As {@link outerProduct}, but each trajectory after the first is gone back and forth. */
export function snake<const T extends readonly Trajectory<unknown>[]>(...given: T): Trajectory<Axes<T>> {
  const parts = given as readonly Trajectory<Axes<T>>[];
  return grid(parts.map((part, index) => ({ trajectory: part, snake: index > 0 })));
}

/** One part of a grid. */
export interface GridPart<K> {
  readonly trajectory: Trajectory<K>;
  /** Whether every second pass goes backwards. The first part has only one pass. */
  readonly snake: boolean;
}

/** The outer product of its parts, the first one slowest, with any of them snaked. */
export function grid<const P extends readonly GridPart<unknown>[]>(
  given: P,
): Trajectory<AxisOf<P[number]["trajectory"]>> {
  const parts = given as readonly GridPart<AxisOf<P[number]["trajectory"]>>[];
  const axes = separateAxes(parts.map((part) => part.trajectory));
  if (parts.length === 0) return trajectory(axes, 0, () => new Map());
  const length = parts.reduce((product, part) => product * part.trajectory.length, 1);
  return trajectory(axes, length, (index) => {
    const places: number[] = [];
    let pass = index;
    for (const { trajectory: part, snake: snaked } of [...parts].reverse()) {
      const place = pass % part.length;
      pass = Math.floor(pass / part.length);
      places.unshift(snaked && pass % 2 === 1 ? part.length - 1 - place : place);
    }
    return joined(...parts.map((part, at) => part.trajectory.at(places[at] as number)));
  });
}

/** One trajectory after the other. @throws RangeError when they are not of the same axes. */
export function concatenate<const T extends readonly Trajectory<unknown>[]>(
  ...given: T
): Trajectory<Axes<T>> {
  const parts = given as readonly Trajectory<Axes<T>>[];
  const axes = parts[0]?.axes ?? [];
  const known = new Set(axes);
  for (const part of parts) {
    if (part.axes.length !== known.size || part.axes.some((axis) => !known.has(axis))) {
      throw new RangeError("trajectories that follow each other must be of the same axes");
    }
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return trajectory(axes, length, (index) => {
    let rest = index;
    for (const part of parts) {
      if (rest < part.length) return part.at(rest);
      rest -= part.length;
    }
    return new Map();
  });
}

/** The same points, last one first. */
export function reversed<K>(whole: Trajectory<K>): Trajectory<K> {
  return trajectory(whole.axes, whole.length, (index) => whole.at(whole.length - 1 - index));
}
