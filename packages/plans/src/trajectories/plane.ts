import { type Trajectory, trajectory } from "./trajectory.ts";

/** Positions of two axes. */
export type Place = readonly [x: number, y: number];

/** Two axes that span a plane. */
export interface Plane<K> {
  readonly x: K;
  readonly y: K;
}

/** What the axes of a plane are. */
export type AxesOf<P extends Plane<unknown>> = P["x"] | P["y"];

/** A trajectory through places of a plane. */
export function places<const P extends Plane<unknown>>(
  { x, y }: P,
  through: readonly Place[],
): Trajectory<AxesOf<P>> {
  return trajectory<AxesOf<P>>([x, y], through.length, (index) => {
    const [atX, atY] = through[index] as Place;
    return new Map<AxesOf<P>, number>([
      [x, atX],
      [y, atY],
    ]);
  });
}
