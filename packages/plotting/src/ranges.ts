import type { Range } from "./draw-curve.ts";
import type { Lines } from "./lines.ts";

/** The ranges of the points that can be drawn: those with a finite x and at least one finite y. `null` where there are none. */
export function rangesOf({ x, y }: Pick<Lines, "x" | "y">): { readonly x: Range; readonly y: Range } | null {
  let [xMin, xMax, yMin, yMax] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const column of y) {
    for (let i = 0; i < column.length; i++) {
      const [xi, yi] = [x[i] as number, column[i] as number];
      if (!Number.isFinite(xi) || !Number.isFinite(yi)) continue;
      if (xi < xMin) xMin = xi;
      if (xi > xMax) xMax = xi;
      if (yi < yMin) yMin = yi;
      if (yi > yMax) yMax = yi;
    }
  }
  return xMin <= xMax ? { x: opened(xMin, xMax), y: opened(yMin, yMax) } : null;
}

/** A range with some room where all values are the same. */
function opened(min: number, max: number): Range {
  const room = Math.abs(min) / 10 || 1;
  return min === max ? { min: min - room, max: max + room } : { min, max };
}
