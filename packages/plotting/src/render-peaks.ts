import { peakStats } from "@runengine/analysis";
import type { Lines } from "./lines.ts";
import { renderTable, type TextColumn, type TextTableOptions } from "./text-table.ts";
import { withUnits } from "./view.ts";

/** The peak statistics of each curve of a view as a table in text; nothing stands for what a curve does not have. */
export function renderPeaks({ view, x, y }: Lines, options?: TextTableOptions): string {
  const xText = numberTextFor(x);
  const rows = view.curves.map((curve, i) => {
    const column = y[i] ?? [];
    const { max, min, com, cen, fwhm } = peakStats(x, column);
    const yText = numberTextFor(column);
    const points = [max, min].flatMap((point) => [yText(point?.[1]), xText(point?.[0])]);
    return [withUnits(curve), ...points, ...[com, cen, fwhm].map(xText)];
  });
  const place = view.x.units === null ? {} : { units: view.x.units };
  const right = (title: string, units?: { units?: string }): TextColumn => ({
    title,
    align: "right",
    ...units,
  });
  const columns = [
    { title: `against ${view.x.label}` },
    ...[right("max"), right("at", place), right("min"), right("at", place)],
    ...[right("com", place), right("cen", place), right("fwhm", place)],
  ];
  return renderTable(columns, rows, options);
}

/** Five digits without zeros at the end, small numbers with an exponent; what is nothing but rounding beside the column's numbers is 0. */
function numberTextFor(column: readonly number[]): (value: number | null | undefined) => string {
  const largest = column.reduce(
    (size, value) => (Number.isFinite(value) ? Math.max(size, Math.abs(value)) : size),
    0,
  );
  return (value) => {
    if (value === null || value === undefined) return "";
    if (Math.abs(value) <= 1e-12 * largest) return "0";
    const rounded = Number(value.toPrecision(5));
    return Math.abs(value) < 1e-3 ? rounded.toExponential() : String(rounded);
  };
}
