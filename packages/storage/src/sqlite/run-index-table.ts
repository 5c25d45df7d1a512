import { decodeDocument, type RunStart, type RunStop } from "@runengine/event-model";
import { StoreReadError } from "../errors.ts";
import { documentId, documentsPerRun } from "./schema.ts";
import { type SqlDatabase, transaction } from "./sql-database.ts";

/** Enters a run into the table that is searched. */
export function indexStart(database: SqlDatabase, run: number, start: RunStart): void {
  const { uid, scan_id, time, plan_name } = start;
  database.query(
    "INSERT INTO runs (run, uid, scan_id, time, plan_name) VALUES (?, ?, ?, ?, ?)",
    run,
    uid,
    typeof scan_id === "number" ? scan_id : null,
    time,
    typeof plan_name === "string" ? plan_name : null,
  );
}

/** Enters a run's end; its stop is the `n`-th document. */
export function indexStop(database: SqlDatabase, run: number, n: number, { exit_status }: RunStop): void {
  database.query(
    "UPDATE runs SET exit_status = ?, stop_id = ? WHERE run = ?",
    exit_status,
    documentId(run, n),
    run,
  );
}

/** Makes the table that is searched anew from the documents. Reads the first and the last one of each run. */
export function rebuildRunIndex(database: SqlDatabase, path: string): void {
  const first = database.prepare("SELECT id, line FROM documents WHERE id >= ? ORDER BY id LIMIT 1");
  const last = database.prepare("SELECT id, line FROM documents WHERE id < ? ORDER BY id DESC LIMIT 1");
  transaction(database, () => {
    database.exec("DELETE FROM runs");
    for (let run = 0; ; ) {
      const [begin] = first.all(documentId(run + 1, 0));
      if (!begin) return;
      run = Math.floor(Number(begin.id) / documentsPerRun);
      const [startName, start] = decodeDocument(String(begin.line));
      if (startName !== "start") {
        throw new StoreReadError(path, `its run number ${run} has no start`, "restore it from a copy");
      }
      indexStart(database, run, start);
      const [end] = last.all(documentId(run + 1, 0));
      const [stopName, stop] = decodeDocument(String(end?.line));
      if (stopName === "stop") indexStop(database, run, Number(end?.id) % documentsPerRun, stop);
    }
  });
}
