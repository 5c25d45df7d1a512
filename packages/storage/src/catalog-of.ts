import type { RunStart, RunStop } from "@runengine/event-model";
import { archiveOf, type RecordPage } from "./archive-of.ts";
import type { Archive } from "./catalog.ts";
import { RunNotFoundError } from "./errors.ts";
import { matches } from "./matches.ts";
import { pageLimit } from "./page-limit.ts";
import type { Query } from "./query.ts";
import type { RunRecord } from "./run.ts";
import type { RunRef } from "./run-ref.ts";
import type { RunStore } from "./run-store.ts";

/**
 * Adds a catalog to any store, by reading the documents: for small archives and for stores that keep no index of their own.
 *
 * Write through what it gives back, so that it knows which runs are under way: any other run without a stop counts as interrupted.
 * What it has read of a finished run it keeps.
 */
export function catalogOf(store: RunStore): Archive {
  const running = new Map<string, RunStart>();
  const finished = new Map<string, RunRecord>();

  const recordOf = async (uid: string): Promise<RunRecord> => {
    const start = running.get(uid);
    if (start) return { start, stop: null, status: "running" };
    const known = finished.get(uid);
    if (known) return known;
    const record = await readRecord(store, uid);
    if (record.stop) finished.set(uid, record);
    return record;
  };

  /** Every run's uid, newest first. */
  const uids = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const uid of store.runs()) all.push(uid);
    return all.reverse();
  };

  return archiveOf(
    {
      write: (...document) => store.write(...document),
      documents: (uid, from) => store.documents(uid, from),
      runs: () => store.runs(),
      close: () => store.close(),
      async refer(ref, limit) {
        const found: RunRecord[] = [];
        for (const uid of candidatesFor(ref, await uids())) {
          if (found.length === limit) break;
          const record = await recordOf(uid);
          if (typeof ref === "string" || ref < 0 || record.start.scan_id === ref) found.push(record);
        }
        return found;
      },
      async find(query, page = {}) {
        const limit = pageLimit(page);
        const all = await uids();
        const first = page.after === undefined ? 0 : all.indexOf(page.after) + 1;
        if (page.after !== undefined && first === 0) throw new RunNotFoundError(page.after);
        return pageOf(all.slice(first), recordOf, query, limit);
      },
    },
    running,
  );
}

/** The uids that a reference may mean; for a scan id that is every one. */
function candidatesFor(ref: RunRef, newestFirst: readonly string[]): readonly string[] {
  if (typeof ref === "number") return ref < 0 ? newestFirst.slice(-ref - 1, -ref) : newestFirst;
  return newestFirst.includes(ref) ? [ref] : newestFirst.filter((uid) => uid.startsWith(ref));
}

async function pageOf(
  uids: readonly string[],
  recordOf: (uid: string) => Promise<RunRecord>,
  query: Query | undefined,
  limit: number,
): Promise<RecordPage> {
  const records: RunRecord[] = [];
  for (const uid of uids) {
    const record = await recordOf(uid);
    if (query && !matches(query, record)) continue;
    if (records.length === limit) return { records, next: records.at(-1)?.start.uid ?? null };
    records.push(record);
  }
  return { records, next: null };
}

async function readRecord(store: RunStore, uid: string): Promise<RunRecord> {
  let start: RunStart | undefined;
  let stop: RunStop | null = null;
  for await (const [name, doc] of store.documents(uid)) {
    if (name === "start") start = doc;
    else if (name === "stop") stop = doc;
  }
  if (!start) throw new TypeError(`The store lists run ${uid} and has no start document of it`);
  return { start, stop, status: stop?.exit_status ?? "interrupted" };
}
