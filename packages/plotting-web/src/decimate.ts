import type { Range } from "@runengine/plotting";

/** Points as a chart takes them: x, and a list for each curve with `null` where it has no value. */
export interface Points {
  readonly x: number[];
  readonly y: (number | null)[][];
}

/** Columns of numbers, as `Lines` of plotting have them. */
export interface Columns {
  readonly x: readonly number[];
  readonly y: readonly (readonly number[])[];
}

/**
 * Leaves out points that would fall on others: of those that follow each other in one column of pixels, the first and the last one
 * are kept, and the lowest and the highest of each curve. What is drawn looks the same, with no extreme lost.
 *
 * Points keep their order, whatever way x goes; those whose x is not finite are left out.
 *
 * @param pixels - Columns of pixels over `range`.
 */
export function decimate(columns: Columns, range: Range, pixels: number): Points {
  const { x, y } = columns;
  const points: Points = { x: [], y: y.map(() => []) };
  const scale = pixels / (range.max - range.min);
  // Few points are all kept: the chart then marks each of them.
  const isDense = x.length > 2 * pixels;
  for (let begin = 0, end = 0; begin < x.length; begin = end) {
    const pixel = Math.floor(((x[begin] as number) - range.min) * scale);
    end = begin + 1;
    if (!Number.isFinite(pixel)) continue;
    while (isDense && end < x.length && Math.floor(((x[end] as number) - range.min) * scale) === pixel) end++;
    for (const index of keptOf(y, begin, end)) addPoint(points, columns, index);
  }
  return points;
}

/** The indices from `begin` to before `end` that are kept, rising. */
function keptOf(y: Columns["y"], begin: number, end: number): Iterable<number> {
  if (end - begin === 1) return [begin];
  const kept = [begin, end - 1];
  for (const values of y) {
    let lowest = -1;
    let highest = -1;
    for (let i = begin; i < end; i++) {
      const value = values[i] as number;
      if (!Number.isFinite(value)) continue;
      if (lowest < 0 || value < (values[lowest] as number)) lowest = i;
      if (highest < 0 || value > (values[highest] as number)) highest = i;
    }
    if (lowest >= 0) kept.push(lowest, highest);
  }
  return new Set(kept.sort((a, b) => a - b));
}

function addPoint(points: Points, { x, y }: Columns, index: number): void {
  points.x.push(x[index] as number);
  for (let i = 0; i < y.length; i++) {
    const value = y[i]?.[index];
    points.y[i]?.push(Number.isFinite(value) ? (value as number) : null);
  }
}
