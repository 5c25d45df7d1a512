import type { Charset } from "./charset.ts";
import { asciiMarks } from "./dot-canvas.ts";
import { placeOf, type Range } from "./draw-curve.ts";
import type { Lines } from "./lines.ts";

/** How several curves in one plot are told apart. */
export interface CurveMarks {
  /** In front of each curve's name. */
  readonly legend: readonly string[];
  /** Characters to put over the curves, by `row,column`. */
  cells(
    ranges: { readonly x: Range; readonly y: Range },
    columns: number,
    rows: number,
  ): ReadonlyMap<string, string>;
}

/** By colour or by the character that they are drawn with, where there is one; else each curve bears a letter at one of its points. */
export function curveMarks({ x, y }: Lines, charset: Charset, color: boolean): CurveMarks {
  if (charset === "ascii")
    return { legend: y.map((_, i) => asciiMarks[i % asciiMarks.length] ?? ""), cells: () => new Map() };
  if (color) return { legend: y.map(() => "━"), cells: () => new Map() };
  const letters = y.map((_, i) => String.fromCharCode(65 + (i % 26)));
  return {
    legend: letters,
    cells(ranges, columns, rows) {
      const cells = new Map<string, string>();
      if (y.length < 2) return cells;
      for (const [curve, column] of y.entries()) {
        // Spread, so that they keep apart where the curves do not.
        const wanted = Math.floor(((curve + 0.5) / y.length) * x.length);
        const point = nearestFinite(x, column, wanted);
        if (point === undefined) continue;
        const left = placeOf(x[point] as number, ranges.x, columns);
        const top = rows - 1 - placeOf(column[point] as number, ranges.y, rows);
        cells.set(`${top},${left}`, letters[curve] as string);
      }
      return cells;
    },
  };
}

/** Index of the point nearest to the `wanted`-th that can be drawn. */
function nearestFinite(x: readonly number[], y: readonly number[], wanted: number): number | undefined {
  for (let away = 0; away < x.length; away++) {
    for (const i of [wanted + away, wanted - away]) {
      if (Number.isFinite(x[i]) && Number.isFinite(y[i])) return i;
    }
  }
  return undefined;
}
