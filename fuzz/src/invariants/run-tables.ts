import {
  type AnyDocument,
  type RunStart,
  runIndex,
  type Table,
  type Tables,
  tablesFold,
} from "@runengine/event-model";

/** The tables of each run, in the order in which the runs were opened. */
export interface RunTables {
  readonly start: RunStart;
  readonly tables: Tables;
}

export function tablesOfRuns(documents: readonly AnyDocument[]): RunTables[] {
  const fold = tablesFold();
  const runOf = runIndex();
  const runs = new Map<string | undefined, { start: RunStart; tables: Tables }>();
  for (const document of documents) {
    const uid = runOf(...document);
    if (document[0] === "start") runs.set(uid, { start: document[1], tables: fold.initial() });
    const run = runs.get(uid);
    if (run) run.tables = fold.step(run.tables, ...document);
  }
  return [...runs.values()];
}

/** Streams whose number of events depends on when the devices were watched; what they end with does not. */
function isOfMonitor(stream: string): boolean {
  return /monitor|_changes$/.test(stream);
}

/** What of the data of two calls differs; undefined if nothing does. */
export function tableDifference(before: readonly RunTables[], now: readonly RunTables[]): string | undefined {
  if (before.length !== now.length) return `there are ${now.length} runs instead of ${before.length}`;
  for (const [i, { tables }] of before.entries()) {
    const others = now[i]?.tables;
    for (const [stream, table] of tables) {
      const other = others?.get(stream);
      const from = isOfMonitor(stream) ? -1 : 0;
      const was = shown(table, from);
      const is = other ? shown(other, from) : "nothing";
      if (was !== is) return `stream ${stream} of run ${i + 1} holds ${is} instead of ${was}`;
    }
  }
  return undefined;
}

/** Rows from one on; with -1 the last one alone, without its number. */
function shown({ seqNum, data }: Table, from: number): string {
  const columns = Object.entries(data).map(([key, column]) => `${key}: ${column.slice(from)}`);
  return `${from < 0 ? "at last" : seqNum} ${columns.sort().join("; ")}`;
}
