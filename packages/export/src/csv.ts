import { foldDocumentsAsync, sparseTable, type Table, type Tables, tablesFold } from "@runengine/event-model";
import { type Column, eventKeys, withData } from "./csv-columns.ts";
import { csvLine } from "./csv-field.ts";
import { UnknownStreamError } from "./errors.ts";
import { documentsOf, type ExportSource } from "./export-source.ts";
import { inChunks } from "./in-chunks.ts";

export interface CsvOptions {
  /** Whether the titles of columns tell the units, as in `motor [mm]`. Default: false. */
  readonly units?: boolean;
}

export interface StreamCsvOptions extends CsvOptions {
  /** Which stream. Default: `primary`, or the only one that there is. */
  readonly stream?: string;
}

/** The table of one stream. */
export interface CsvTable {
  readonly stream: string;
  /** Chunks of text. */
  readonly text: AsyncIterable<string>;
}

/**
 * The events of a stream that remain, one a line below a line of titles: `seq_num`, `time` (seconds since the UNIX epoch), then the
 * data keys. In chunks of text; of several runs, the first.
 *
 * @throws UnknownStreamError where there is no such stream.
 */
export async function* csv(
  source: ExportSource,
  { stream, units = false }: StreamCsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  const tables = await tablesOf(source);
  const table = tableNamed(stream, tables);
  yield* inChunks(linesOf(table === undefined ? fixedColumns([], []) : streamColumns(table, units)));
}

/** {@link csv} of every stream of a run, in the order of their descriptors. */
export async function* csvTables(
  source: ExportSource,
  { units = false }: CsvOptions = {},
): AsyncGenerator<CsvTable, void, undefined> {
  for (const [stream, table] of await tablesOf(source)) {
    yield { stream, text: inChunks(linesOf(streamColumns(table, units))) };
  }
}

/** The events of all streams in the order of time, with blanks where a stream does not have a column; a column `stream` tells whose a row is. */
export async function* joinedCsv(
  source: ExportSource,
  { units = false }: CsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  const tables = [...(await tablesOf(source)).values()];
  const { time, stream, seqNum, data } = sparseTable(tables);
  const fixed = [...fixedColumns(seqNum, time), { title: "stream", values: stream }];
  yield* inChunks(linesOf(withData(fixed, eventKeys(tables), data, units)));
}

function tablesOf(source: ExportSource): Promise<Tables> {
  return foldDocumentsAsync(tablesFold(), documentsOf(source));
}

/** `undefined` for a run without streams, unless one is asked for. */
function tableNamed(stream: string | undefined, tables: Tables): Table | undefined {
  const only = tables.size === 1 ? tables.values().next().value : undefined;
  const table = tables.get(stream ?? "primary") ?? (stream === undefined ? only : undefined);
  if (table === undefined && (stream !== undefined || tables.size > 0)) {
    throw new UnknownStreamError(stream ?? "primary", [...tables.keys()]);
  }
  return table;
}

function streamColumns(table: Table, units: boolean): Column[] {
  return withData(fixedColumns(table.seqNum, table.time), eventKeys([table]), table.data, units);
}

function fixedColumns(seqNum: readonly number[], time: readonly number[]): Column[] {
  return [
    { title: "seq_num", values: seqNum },
    { title: "time", values: time },
  ];
}

function* linesOf(columns: readonly Column[]): Generator<string, void, undefined> {
  yield csvLine(columns.map(({ title }) => title));
  const rows = columns[0]?.values.length ?? 0;
  for (let i = 0; i < rows; i++) yield csvLine(columns.map(({ values }) => values[i]));
}
