import { type SparseTable, sparseTable, type Table } from "@runengine/event-model";
import { clockText } from "./clock-text.ts";
import { columnOf, eventKeys, seqNumColumn } from "./event-columns.ts";
import { renderTable, type TextColumn, type TextTableOptions } from "./text-table.ts";
import { valueText } from "./value-text.ts";

export interface EventsTextOptions extends TextTableOptions {
  /** Rows to show at most: the first and the last ones. Default: all. */
  readonly most?: number;
}

/** The events of a stream as a table in text: number, time of day, then every data key with its units. */
export function renderEvents(table: Table, options?: EventsTextOptions): string {
  return rowsText(table, [table], [], options);
}

/** The events of several streams in the order of time, with blanks where a stream has no such key, and the name of each row's stream. */
export function renderJoinedEvents(tables: Iterable<Table>, options?: EventsTextOptions): string {
  const all = [...tables];
  const joined = sparseTable(all);
  const stream: ExtraColumn = { column: { title: "stream" }, values: joined.stream };
  return rowsText(joined, all, [stream], options);
}

interface ExtraColumn {
  readonly column: TextColumn;
  readonly values: readonly string[];
}

/** Rows whose data keys the descriptors of `tables` describe. */
function rowsText(
  { length, seqNum, time, data }: Table | SparseTable,
  tables: readonly Table[],
  extra: readonly ExtraColumn[],
  { most = Number.POSITIVE_INFINITY, ...options }: EventsTextOptions = {},
): string {
  const keys = [...eventKeys(tables.flatMap(({ descriptors }) => descriptors))];
  const columns = [
    seqNumColumn,
    { title: "time" },
    ...extra.map(({ column }) => column),
    ...keys.map(([key, dataKey]) => columnOf(key, dataKey)),
  ];
  const row = (i: number): readonly string[] => [
    String(seqNum[i]),
    clockText(time[i] ?? Number.NaN),
    ...extra.map(({ values }) => values[i] ?? ""),
    ...keys.map(([key, dataKey]) => valueText(data[key]?.[i], dataKey)),
  ];
  const hidden = Math.max(length - most, 0);
  const head = Math.ceil((length - hidden) / 2);
  const rows = Array.from({ length: length - hidden }, (_, i) => row(i < head ? i : i + hidden));
  if (hidden > 0) rows.splice(head, 0, ["...", `(${hidden} more)`]);
  return renderTable(columns, rows, options);
}
