import { type Documents, decodeDocument } from "@runengine/event-model";
import type { RecordPage } from "../archive-of.ts";
import type { Page } from "../catalog.ts";
import { RunNotFoundError, StoreReadError } from "../errors.ts";
import { matches } from "../matches.ts";
import { pageLimit } from "../page-limit.ts";
import type { Query } from "../query.ts";
import type { RunRecord } from "../run.ts";
import type { RunRef } from "../run-ref.ts";
import { conditionOf } from "./query-sql.ts";
import { documentsPerRun } from "./schema.ts";
import type { SqlDatabase, SqlRow, SqlValue } from "./sql-database.ts";

/** Reads runs and lines of an archive. */
export interface RunReader {
  lines(uid: string, from: number, limit: number): readonly string[];
  uids(from: number, limit: number): readonly string[];
  refer(ref: RunRef, limit: number): readonly RunRecord[];
  find(query?: Query, page?: Page): RecordPage;
}

const selectLines = `
  SELECT line FROM documents JOIN runs ON uid = ?
  WHERE id >= run * ${documentsPerRun} + ? AND id < (run + 1) * ${documentsPerRun}
  ORDER BY id LIMIT ?`;

const selectRuns = (condition: string): string => `
  SELECT run, start.line AS start, stop.line AS stop
  FROM runs
  JOIN documents AS start ON start.id = run * ${documentsPerRun}
  LEFT JOIN documents AS stop ON stop.id = stop_id
  WHERE ${condition}
  ORDER BY run DESC LIMIT ?`;

/** Above every character, so that what begins with a text stands between the text and the text with it. */
const highest = "\u{10ffff}";

/**
 * Makes the reader of a database.
 *
 * @param path - For messages.
 * @param isWriting - Whether a run without a stop is under way.
 */
export function runReader(
  database: SqlDatabase,
  path: string,
  isWriting: (uid: string) => boolean,
): RunReader {
  const recordOf = (row: SqlRow): RunRecord => {
    const start = documentIn(path, "start", row.start);
    const stop = row.stop === null ? null : documentIn(path, "stop", row.stop);
    return { start, stop, status: stop?.exit_status ?? (isWriting(start.uid) ? "running" : "interrupted") };
  };
  const select = (condition: string, ...values: SqlValue[]): SqlRow[] =>
    database.query(selectRuns(condition), ...values);
  const records = (condition: string, ...values: SqlValue[]): RunRecord[] =>
    select(condition, ...values).map(recordOf);

  return {
    lines: (uid, from, limit) =>
      database.query(selectLines, uid, from, limit).map(({ line }) => String(line)),
    uids: (from, limit) =>
      database
        .query("SELECT uid FROM runs ORDER BY run LIMIT ? OFFSET ?", limit, from)
        .map(({ uid }) => String(uid)),
    refer(ref, limit) {
      if (typeof ref === "number") {
        if (ref >= 0) return records("scan_id = ?", ref, limit);
        return records("run = (SELECT run FROM runs ORDER BY run DESC LIMIT 1 OFFSET ?)", -ref - 1, limit);
      }
      const whole = records("uid = ?", ref, 1);
      return whole.length > 0 ? whole : records("uid >= ? AND uid < ?", ref, ref + highest, limit);
    },
    find(query = { kind: "all", of: [] }, page = {}) {
      const limit = pageLimit(page);
      const { sql, values } = conditionOf(query);
      const found: RunRecord[] = [];
      let before = page.after === undefined ? Number.MAX_SAFE_INTEGER : numberOf(database, page.after);
      for (;;) {
        const rows = select(`run < ? AND (${sql})`, before, ...values, limit + 1);
        for (const row of rows) {
          const record = recordOf(row);
          before = Number(row.run);
          if (!matches(query, record)) continue;
          if (found.length === limit) return { records: found, next: found.at(-1)?.start.uid ?? null };
          found.push(record);
        }
        if (rows.length <= limit) return { records: found, next: null };
      }
    },
  };
}

function numberOf(database: SqlDatabase, uid: string): number {
  const [row] = database.query("SELECT run FROM runs WHERE uid = ?", uid);
  if (!row) throw new RunNotFoundError(uid);
  return Number(row.run);
}

function documentIn<N extends "start" | "stop">(path: string, name: N, line: unknown): Documents[N] {
  const [found, doc] = decodeDocument(String(line));
  if (found === name) return doc as Documents[N];
  throw new StoreReadError(path, "its index does not fit its documents", "rebuild the index");
}
