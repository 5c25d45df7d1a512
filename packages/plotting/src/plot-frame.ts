import type { Charset } from "./charset.ts";
import { aligned } from "./display-text.ts";
import { placeOf, type Range } from "./draw-curve.ts";
import { niceTicks } from "./ticks.ts";

const strokes = {
  unicode: { side: "│", sideTick: "┤", corner: "└", floor: "─", floorTick: "┬" },
  ascii: { side: "|", sideTick: "+", corner: "+", floor: "-", floorTick: "+" },
};

/** A side of a plot: what stands left of each row, top first; all equally wide. */
export function sideOf(range: Range, rows: number, charset: Charset): readonly string[] {
  const { side, sideTick } = strokes[charset];
  const { values, labels } = niceTicks(range.min, range.max, Math.floor(rows / 3) + 1);
  const labelOf = new Map(
    values.map((value, i) => [rows - 1 - placeOf(value, range, rows), labels[i] ?? ""]),
  );
  const width = Math.max(...labels.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => {
    const label = labelOf.get(row);
    return `${aligned(label ?? "", width, "right")} ${label === undefined ? side : sideTick}`;
  });
}

/** The floor of a plot: the axis with its ticks, and their labels below; both begin at the corner. */
export function floorOf(
  range: Range,
  columns: number,
  charset: Charset,
): readonly [axis: string, labels: string] {
  const { corner, floor, floorTick } = strokes[charset];
  const { values, labels } = niceTicks(range.min, range.max, Math.floor(columns / 10) + 1);
  const axis = new Array<string>(columns).fill(floor);
  let line = "";
  for (const [i, label] of labels.entries()) {
    const column = placeOf(values[i] ?? 0, range, columns);
    axis[column] = floorTick;
    // The corner takes one column.
    const begin = Math.min(
      Math.max(column + 1 - Math.floor(label.length / 2), 0),
      columns + 1 - label.length,
    );
    if (line === "" || begin > line.length) line = line.padEnd(begin) + label;
  }
  return [corner + axis.join(""), line];
}
