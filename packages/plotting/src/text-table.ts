import type { Charset } from "./charset.ts";
import { type Alignment, aligned, displayWidth, fitted } from "./display-text.ts";

/** A column of a table in text. */
export interface TextColumn {
  readonly title: string;
  /** Below the title; a table has a line for units if one of its columns has some. */
  readonly units?: string | null;
  /** Default: `left`. */
  readonly align?: Alignment;
}

export interface TextTableOptions {
  /** Default: `unicode`. */
  readonly charset?: Charset;
  /** Columns of text: longer lines are cut. Default: as long as they are. */
  readonly width?: number;
}

const gap = "  ";

/**
 * A table as text: titles, a rule, then the rows, every column as wide as its widest text.
 *
 * @param rows - Each with a text a column; control characters in them are shown escaped.
 * @returns Lines of text, the last one without a newline.
 */
export function renderTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  { charset = "unicode", width = Number.POSITIVE_INFINITY }: TextTableOptions = {},
): string {
  const clean = (text: string) => fitted(text, Number.POSITIVE_INFINITY, charset);
  const heads = headLines(columns).map((line) => line.map(clean));
  const body = rows.map((row) => columns.map((_, i) => clean(row[i] ?? "")));
  const widths = columns.map((_, i) =>
    [...heads, ...body].reduce((widest, line) => Math.max(widest, displayWidth(line[i] ?? "")), 0),
  );
  const lines = [...heads.map(tableLine), ruleOf(widths, charset), ...body.map(tableLine)];
  return lines.map((line) => fitted(line.trimEnd(), width, charset)).join("\n");

  function tableLine(cells: readonly string[]): string {
    return lineOf(cells, columns, widths);
  }
}

/** The titles, and the units if there are any. */
export function headLines(columns: readonly TextColumn[]): readonly (readonly string[])[] {
  const titles = columns.map(({ title }) => title);
  const units = columns.map(({ units }) => units ?? "");
  return units.some((text) => text !== "") ? [titles, units] : [titles];
}

export function ruleOf(widths: readonly number[], charset: Charset): string {
  return widths.map((width) => (charset === "unicode" ? "─" : "-").repeat(width)).join(gap);
}

/** Cells side by side, each filled up to its column's width. */
export function lineOf(
  cells: readonly string[],
  columns: readonly TextColumn[],
  widths: readonly number[],
): string {
  return cells.map((cell, i) => aligned(cell, widths[i] ?? 0, columns[i]?.align ?? "left")).join(gap);
}
