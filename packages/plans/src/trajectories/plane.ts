import { type Trajectory, trajectory } from "./trajectory.ts";

/** Positions of two axes. */
export type Place = readonly [x: number, y: number];

/** Two axes that span a plane. */
export interface Plane<K> {
  readonly x: K;
  readonly y: K;
}

/** A trajectory through places of a plane. */
export function places<K>({ x, y }: Plane<K>, through: readonly Place[]): Trajectory<K> {
  return trajectory([x, y], through.length, (index) => {
    const [atX, atY] = through[index] as Place;
    return new Map([
      [x, atX],
      [y, atY],
    ]);
  });
}
