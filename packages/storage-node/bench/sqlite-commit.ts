import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyDocument } from "@runengine/event-model";
import { descriptorOf, startOf } from "@runengine/storage/testing";
import { rate } from "../../../bench/rate.ts";
import type { Bench, BenchOptions, BenchRow } from "../../../bench/row.ts";
import { availableDrivers } from "../src/driver.ts";
import { sqliteStore } from "../src/sqlite-store.ts";

/** The table and the statement that the store appends with, and nothing else. */
const table = "CREATE TABLE documents (id INTEGER PRIMARY KEY, line TEXT NOT NULL)";
const insert = "INSERT INTO documents (id, line) VALUES (?, ?)";

/** Rates of keeping documents, one commit each. */
export interface CommitBench {
  /** Documents a second by the bare driver: the same rows, the same pragmas, `JSON.stringify`. */
  bare(documents: readonly AnyDocument[]): number;
  /** A file for a store that is measured; it is gone after `close`. */
  freshPath(): string;
  close(): void;
}

/** Makes a folder for the files of a bench. */
export function commitBench(): CommitBench {
  const folder = mkdtempSync(join(tmpdir(), "sqlite-commit-"));
  const [driver] = availableDrivers();
  if (!driver) throw new Error("there is no SQLite here");
  let count = 0;
  const freshPath = (): string => join(folder, `${count++}.sqlite`);
  return {
    freshPath,
    bare(documents) {
      const database = driver.open(freshPath(), "write");
      database.exec("PRAGMA journal_mode = WAL");
      database.exec("PRAGMA synchronous = normal");
      database.exec(table);
      const statement = database.prepare(insert);
      const perSecond = rate(documents.length, () => {
        let id = 2 ** 30;
        for (const document of documents) statement.run(id++, JSON.stringify(document));
      });
      database.close();
      return perSecond;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

function* uids(): Generator<string, string, undefined> {
  for (let i = 0; ; i++) yield `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
}

/** Events as `count` of a detector makes them, 280 bytes each as a line. */
function eventsOf(run: string, count: number): AnyDocument[] {
  const uid = uids();
  return Array.from({ length: count }, (_, i): AnyDocument => {
    const time = 1_700_000_000.123 + i / 1000;
    const data = Object.freeze({ det: Math.sin(i), motor: i / 1000, motor_setpoint: i / 1000 });
    const timestamps = Object.freeze({ det: time, motor: time, motor_setpoint: time });
    const event = {
      uid: uid.next().value,
      time,
      descriptor: `${run}-primary`,
      seq_num: i + 1,
      data,
      timestamps,
    };
    return ["event", Object.freeze({ ...event, filled: Object.freeze({}) })];
  });
}

function openStoreBench({ fast }: BenchOptions): Bench {
  const bench = commitBench();
  const run = "6f0c1b5e-6f2f-4c35-9a59-3f1d2b0b8f11";
  const events = eventsOf(run, fast ? 100 : 10_000);
  return {
    value() {
      const store = sqliteStore({ path: bench.freshPath() });
      store.write(...startOf(run));
      store.write(...descriptorOf(run));
      const perSecond = rate(events.length, () => {
        for (const event of events) store.write(...event);
      });
      store.close();
      return perSecond;
    },
    limit: () => bench.bare(events),
    close: bench.close,
  };
}

export const rows: readonly BenchRow[] = [
  { name: "sqlite-commit/store", unit: "documents/s", better: "higher", goal: 0.9, open: openStoreBench },
];
