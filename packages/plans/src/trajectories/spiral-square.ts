import { type AxesOf, type Place, type Plane, places } from "./plane.ts";
import type { Trajectory } from "./trajectory.ts";

/** A grid that is walked from its middle outwards. Lengths in the units of the axes. */
export interface SquareSpiral {
  readonly xCenter: number;
  readonly yCenter: number;
  /** Whole widths of the grid. */
  readonly xRange: number;
  readonly yRange: number;
  readonly xNum: number;
  readonly yNum: number;
}

/** The points of a grid in the order of a square spiral from its middle. As bluesky's `spiral_square_pattern`. */
export function spiralSquarePoints<const P extends Plane<unknown>>(
  plane: P,
  area: SquareSpiral,
): Trajectory<AxesOf<P>> {
  const { xCenter, yCenter, xRange, yRange, xNum, yNum } = area;
  const stepX = xNum > 1 ? xRange / (xNum - 1) : 0;
  const stepY = yNum > 1 ? yRange / (yNum - 1) : 0;
  const inside: Place[] = [];
  for (const [column, row] of turningWalk(Math.floor((xNum - 1) / 2), Math.floor(yNum / 2))) {
    if (column >= 0 && column < xNum && row >= 0 && row < yNum) {
      inside.push([xCenter + (column - (xNum - 1) / 2) * stepX, yCenter + (row - (yNum - 1) / 2) * stepY]);
      if (inside.length === xNum * yNum) break;
    }
  }
  return places(plane, inside);
}

/** Right, down, left, up, and so on, one step longer after every second turn; without end. */
function* turningWalk(column: number, row: number): Iterable<readonly [column: number, row: number]> {
  let at: Place = [column, row];
  let ahead: Place = [1, 0];
  yield at;
  for (let turn = 0; ; turn++) {
    for (let step = 0; step <= turn / 2; step++) {
      at = [at[0] + ahead[0], at[1] + ahead[1]];
      yield at;
    }
    ahead = [ahead[1], -ahead[0]];
  }
}
