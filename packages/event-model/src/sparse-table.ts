import type { Table } from "./table.ts";

/** Rows of several streams in the order of time, column by column; `undefined` where a row's stream has no such column. */
export interface SparseTable {
  readonly length: number;
  /** Seconds since the UNIX epoch, rising. */
  readonly time: readonly number[];
  /** Name of each row's stream. */
  readonly stream: readonly string[];
  readonly seqNum: readonly number[];
  /** A key that several streams have is one column. */
  readonly data: Readonly<Record<string, readonly unknown[]>>;
}

/** Joins the tables of several streams, e.g. of a fly scan and a step scan together, by time. Rows of equal time keep the tables' order. */
export function sparseTable(tables: Iterable<Table>): SparseTable {
  const all = [...tables];
  const rows = all.flatMap((table) => table.time.map((time, i) => ({ table, i, time })));
  rows.sort((a, b) => a.time - b.time);
  const keys = new Set(all.flatMap(({ data }) => Object.keys(data)));
  const data: Record<string, unknown[]> = Object.create(null);
  for (const key of keys) data[key] = rows.map(({ table, i }) => table.data[key]?.[i]);
  return {
    length: rows.length,
    time: rows.map(({ time }) => time),
    stream: rows.map(({ table }) => table.stream),
    seqNum: rows.map(({ table, i }) => table.seqNum[i] as number),
    data,
  };
}
