import type { EventDescriptor } from "./documents.ts";
import type { Row } from "./rows.ts";

/** The rows of one stream of a run, column by column; every column is `length` long, `undefined` where a row has no value. */
export interface Table {
  readonly stream: string;
  /** Uid of the run; `null` before its first descriptor. */
  run: string | null;
  /** Of the stream, oldest first. */
  readonly descriptors: EventDescriptor[];
  length: number;
  /** Rising; superseded events are gone. */
  readonly seqNum: number[];
  /** Seconds since the UNIX epoch. */
  readonly time: number[];
  readonly uid: string[];
  /** Uid of each row's descriptor. */
  readonly descriptor: string[];
  readonly data: Record<string, unknown[]>;
  readonly timestamps: Record<string, unknown[]>;
}

/** A table without rows. */
export function emptyTable(stream: string): Table {
  return {
    stream,
    run: null,
    descriptors: [],
    length: 0,
    seqNum: [],
    time: [],
    uid: [],
    descriptor: [],
    // Without a prototype any data key is a plain property.
    data: Object.create(null),
    timestamps: Object.create(null),
  };
}

/**
 * Adds a row to the table, in place. It supersedes the rows with the same or a higher sequence number, which are dropped.
 *
 * The cost does not grow with the table, except for the first row that has a new key.
 */
export function appendRow(table: Table, row: Row): void {
  dropFrom(table, row.seqNum);
  table.seqNum.push(row.seqNum);
  table.time.push(row.time);
  table.uid.push(row.uid);
  table.descriptor.push(row.descriptor);
  appendFields(table.data, row.data, table.length);
  appendFields(table.timestamps, row.timestamps, table.length);
  table.length++;
}

function dropFrom(table: Table, seqNum: number): void {
  let length = table.length;
  while (length > 0 && (table.seqNum[length - 1] as number) >= seqNum) length--;
  if (length === table.length) return;
  const fixed = [table.seqNum, table.time, table.uid, table.descriptor];
  for (const column of [...fixed, ...Object.values(table.data), ...Object.values(table.timestamps)]) {
    column.length = length;
  }
  table.length = length;
}

function appendFields(
  columns: Record<string, unknown[]>,
  row: Readonly<Record<string, unknown>>,
  length: number,
): void {
  for (const key of Object.keys(row)) columns[key] ??= new Array(length).fill(undefined);
  for (const key in columns) columns[key]?.push(Object.hasOwn(row, key) ? row[key] : undefined);
}
