import type { AxesOf, Place, Plane } from "./plane.ts";
import type { Point, Trajectory } from "./trajectory.ts";

/** Whether a point is in a region. */
export type Region<K> = (point: Point<K>) => boolean;

/** The points of a trajectory that are in a region, in its order. They are counted when the number or a place is first asked for. */
export function within<K>(whole: Trajectory<K>, region: Region<K>): Trajectory<K> {
  let known: readonly number[] | undefined;
  const inside = (): readonly number[] => {
    known ??= indicesIn(whole, region);
    return known;
  };
  return {
    axes: whole.axes,
    get length() {
      return inside().length;
    },
    at: (index) => whole.at(inside()[index] ?? -1),
    *[Symbol.iterator]() {
      for (const point of whole) if (region(point)) yield point;
    },
  };
}

function indicesIn<K>(whole: Trajectory<K>, region: Region<K>): readonly number[] {
  const indices: number[] = [];
  let index = 0;
  for (const point of whole) {
    if (region(point)) indices.push(index);
    index += 1;
  }
  return indices;
}

function placeIn<K>(plane: Plane<K>, point: Point<K>): Place {
  const x = point.get(plane.x);
  const y = point.get(plane.y);
  if (x === undefined || y === undefined) {
    throw new RangeError("a region is of two axes, and the trajectory must have both");
  }
  return [x, y];
}

/** A circle, its edge included. */
export function circle<const P extends Plane<unknown>>(
  plane: P,
  center: Place,
  radius: number,
): Region<AxesOf<P>> {
  return (point) => {
    const [x, y] = placeIn(plane, point);
    return Math.hypot(x - center[0], y - center[1]) <= radius;
  };
}

/** A polygon by its corners; where its sides cross, what is enclosed an odd number of times is in it. */
export function polygon<const P extends Plane<unknown>>(
  plane: P,
  corners: readonly Place[],
): Region<AxesOf<P>> {
  return (point) => {
    const [x, y] = placeIn(plane, point);
    let inside = false;
    corners.forEach(([x1, y1], index) => {
      const [x2, y2] = corners.at(index - 1) as Place;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    });
    return inside;
  };
}
