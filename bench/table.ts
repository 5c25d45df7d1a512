import type { BenchResult } from "./row.ts";

const heads = ["row", "value", "limit", "unit", "ratio", "goal", "met"] as const;
const widths = [24, 10, 10, 14, 7, 7, 4] as const;

/** The line that stands above the rows. */
export const tableHead: string = line(heads);

/** One row of the table; a row without a limit of its own shows `-` for limit and ratio. */
export function tableRow({ name, value, limit, unit, ratio, goal, met }: BenchResult): string {
  const ratioText = ratio === null ? "-" : ratio.toFixed(2);
  return line([
    name,
    figure(value),
    limit === null ? "-" : figure(limit),
    unit,
    ratioText,
    String(goal),
    met ? "yes" : "NO",
  ]);
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 || i === 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join(" ");
}

/** Three digits that count; thousands are told apart. */
function figure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return Number(value.toPrecision(3)).toString();
}
