import { type AxesOf, type Place, type Plane, places } from "./plane.ts";
import type { Trajectory } from "./trajectory.ts";

/** Where a spiral is and how wide its rings are. Lengths in the units of the axes. */
export interface SpiralArea {
  /** Where it begins. */
  readonly xStart: number;
  readonly yStart: number;
  /** Whole widths of the area; points outside are left out. */
  readonly xRange: number;
  readonly yRange: number;
  /** Distance of the rings along x. */
  readonly dr: number;
  /** Distance of the rings along y. Default: as along x. */
  readonly drY?: number | null | undefined;
  /** By how much the area leans, in radians. Default: 0. */
  readonly tilt?: number | undefined;
}

export interface Spiral extends SpiralArea {
  /** Points on the first ring; the n-th has n times as many. */
  readonly nth: number;
}

export interface FermatSpiral extends SpiralArea {
  /** By how much the rings are closer than `dr`. */
  readonly factor: number;
}

/** Rings around a centre, filled up to the edges of the area. As bluesky's `spiral`. */
export function spiralPoints<const P extends Plane<unknown>>(
  plane: P,
  { nth, ...area }: Spiral,
): Trajectory<AxesOf<P>> {
  return fitting(plane, area, function* (reach) {
    const rings = 2 + Math.floor(reach / area.dr);
    for (let ring = 1; ring <= rings; ring++) {
      const step = (2 * Math.PI) / (ring * nth);
      const count = Math.floor(ring * nth);
      for (let at = 0; at < count; at++) yield [ring * area.dr, at * step];
    }
  });
}

/** The golden angle, as bluesky rounds it. */
const goldenAngle = (137.508 * Math.PI) / 180;

/**
 * Fermat's spiral: its points cover the area evenly. As bluesky's `spiral_fermat`, which divides the width along y by `drY / dr`
 * once more than needed: with a `drY` above `dr` the edges along y stay empty.
 */
export function spiralFermatPoints<const P extends Plane<unknown>>(
  plane: P,
  { factor, ...area }: FermatSpiral,
): Trajectory<AxesOf<P>> {
  const narrowing = (area.drY ?? area.dr) / area.dr;
  return fitting(plane, { ...area, narrowing }, function* (reach) {
    const step = area.dr / factor;
    const count = Math.floor(((1.5 * reach) / step) ** 2);
    for (let at = 1; at < count; at++) yield [Math.sqrt(at) * step, at * goldenAngle];
  });
}

type Polar = readonly [radius: number, angle: number];

/** The points of a curve that are in the area. `curve` is told how far its corners are away. */
function fitting<P extends Plane<unknown>>(
  plane: P,
  { xStart, yStart, xRange, yRange, dr, drY, tilt = 0, narrowing = 1 }: SpiralArea & { narrowing?: number },
  curve: (reach: number) => Iterable<Polar>,
): Trajectory<AxesOf<P>> {
  const aspect = (drY ?? dr) / dr;
  const halfX = xRange / 2;
  const halfY = yRange / (2 * aspect);
  const lean = Math.tan(tilt + Math.PI / 2);
  const inside: Place[] = [];
  for (const [radius, angle] of curve(Math.hypot(halfX, halfY))) {
    const x = radius * Math.cos(angle);
    const y = radius * Math.sin(angle);
    if (Math.abs(x - y / lean) <= halfX && Math.abs(y) * narrowing <= halfY) {
      inside.push([xStart + x, yStart + y * aspect]);
    }
  }
  return places(plane, inside);
}
