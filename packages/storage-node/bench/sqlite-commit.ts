import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RunEngine } from "@runengine/engine";
import type { AnyDocument } from "@runengine/event-model";
import { count } from "@runengine/plans";
import { memoryStore } from "@runengine/storage";
import { rate, rateAsync } from "../../../bench/rate.ts";
import type { Bench, BenchOptions, BenchRow } from "../../../bench/row.ts";
import { quickDetector } from "../../engine/bench/devices.ts";
import { availableDrivers, type SqliteDriver } from "../src/driver.ts";
import { type SqliteStore, sqliteStore } from "../src/sqlite-store.ts";

const detector = quickDetector();

/** Measures keeping documents: `value` by a fresh store, the limit by the bare driver. */
async function openBench(
  { fast }: BenchOptions,
  value: (store: SqliteStore, documents: readonly AnyDocument[]) => number | Promise<number>,
): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), "sqlite-commit-"));
  let files = 0;
  const freshPath = (): string => join(folder, `${files++}.sqlite`);
  const [driver] = availableDrivers();
  if (!driver) throw new Error("there is no SQLite here");
  const documents = await documentsOf(fast ? 100 : 10_000);
  return {
    async value() {
      const store = sqliteStore({ path: freshPath() });
      const perSecond = await value(store, documents);
      store.close();
      return perSecond;
    },
    limit: () => bareRate(driver, freshPath(), documents),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The documents of a run with so many events. */
async function documentsOf(events: number): Promise<readonly AnyDocument[]> {
  const store = memoryStore();
  await new RunEngine({ store }).run(count([detector], events));
  const documents: AnyDocument[] = [];
  for await (const document of (await store.get(-1)).documents()) documents.push(document);
  return documents;
}

/** The store's own table, statement and pragmas, and nothing else. */
function bareRate(driver: SqliteDriver, path: string, documents: readonly AnyDocument[]): number {
  const database = driver.open(path, "write");
  database.exec("CREATE TABLE documents (id INTEGER PRIMARY KEY, line TEXT NOT NULL)");
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = normal");
  const insert = database.prepare("INSERT INTO documents (id, line) VALUES (?, ?)");
  const perSecond = rate(documents.length, () => {
    let id = 2 ** 30;
    for (const document of documents) insert.run(id++, JSON.stringify(document));
  });
  database.close();
  return perSecond;
}

export const rows: readonly BenchRow[] = [
  {
    name: "sqlite-commit",
    unit: "documents/s",
    better: "higher",
    goal: 0.7,
    open: (options) =>
      openBench(options, (store, documents) => {
        const RE = new RunEngine({ store });
        // Start, descriptor and stop are the other three.
        return rateAsync(documents.length, () => RE.run(count([detector], documents.length - 3)));
      }),
  },
  {
    name: "sqlite-commit/store",
    unit: "documents/s",
    better: "higher",
    goal: 0.85,
    open: (options) =>
      openBench(options, (store, documents) =>
        rate(documents.length, () => {
          for (const document of documents) store.write(...document);
        }),
      ),
  },
];
