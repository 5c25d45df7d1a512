import type { Charset } from "./charset.ts";
import { colored } from "./colors.ts";
import { type CurveMarks, curveMarks } from "./curve-marks.ts";
import { aligned, fitted } from "./display-text.ts";
import { type DotCanvas, dotCanvas } from "./dot-canvas.ts";
import { drawCurve } from "./draw-curve.ts";
import type { Lines } from "./lines.ts";
import { floorOf, sideOf } from "./plot-frame.ts";
import { rangesOf } from "./ranges.ts";
import { withUnits } from "./view.ts";

export interface LinePlotOptions {
  /** Columns of text, at least 24. Default: 72. */
  readonly width?: number;
  /** Lines of text, at least 8. Default: 20. */
  readonly height?: number;
  /** Default: `unicode`. */
  readonly charset?: Charset;
  /** Whether curves are told apart by colour (ANSI sequences); else several curves bear letters. Default: false. */
  readonly color?: boolean;
}

/** Lines of text that are no part of the curves: legend, axis, its labels, its name. */
const frameLines = 4;

/**
 * Draws the points of a view as text: curves in braille dots, ticks at round numbers, names and units on both axes.
 *
 * Curves go straight from point to point in the order in which they were taken. What is not finite is a gap.
 *
 * @returns Lines of text, the last one without a newline, each at most `width` wide.
 */
export function renderLines(lines: Lines, options: LinePlotOptions = {}): string {
  const { charset = "unicode", color = false } = options;
  const width = Math.max(options.width ?? 72, 24);
  const rows = Math.max(options.height ?? 20, 8) - frameLines;
  const marks = curveMarks(lines, charset, color);
  const legend = legendOf(lines, marks, width, charset, color);
  const ranges = rangesOf(lines);
  if (ranges === null) return `${legend}\nno points yet`;

  const side = sideOf(ranges.y, rows, charset);
  const margin = (side[0]?.length ?? 1) - 1;
  const columns = width - margin - 1;
  const canvas = dotCanvas(columns, rows, charset);
  for (const [curve, y] of lines.y.entries()) drawCurve(canvas, curve, { x: lines.x, y }, ranges);
  const letters = marks.cells(ranges, columns, rows);
  const [axis, labels] = floorOf(ranges.x, columns, charset);
  const name = aligned(fitted(withUnits(lines.view.x), columns, charset), columns, "center");
  const floor = [axis, labels, ` ${name}`].map((line) => " ".repeat(margin) + line);
  const curves = side.map((left, row) => left + rowText(canvas, row, letters, color));
  return [legend, ...curves, ...floor].map((line) => line.trimEnd()).join("\n");
}

/** The name of the only curve, or all names with their marks. */
function legendOf(
  { view }: Lines,
  { legend }: CurveMarks,
  width: number,
  charset: Charset,
  color: boolean,
): string {
  const each = Math.max(Math.floor(width / view.curves.length) - 5, 6);
  const [first] = view.curves;
  if (view.curves.length === 1 && first) return fitted(withUnits(first), width, charset);
  return view.curves
    .map((curve, i) => {
      const text = `${legend[i]} ${fitted(withUnits(curve), each, charset)}`;
      return color ? colored(text, i) : text;
    })
    .join("   ");
}

function rowText(
  canvas: DotCanvas,
  row: number,
  letters: ReadonlyMap<string, string>,
  color: boolean,
): string {
  const cells = canvas.row(row);
  if (!color) return cells.map(({ char }, column) => letters.get(`${row},${column}`) ?? char).join("");
  let text = "";
  for (let begin = 0, end = 0; begin < cells.length; begin = end) {
    const curve = cells[begin]?.curve ?? -1;
    while (cells[end]?.curve === curve) end++;
    const chars = cells.slice(begin, end).map(({ char }) => char);
    text += curve < 0 ? chars.join("") : colored(chars.join(""), curve);
  }
  return text;
}
