import type { AnyDocument, RunStart } from "@runengine/event-model";
import type { Archive, Page, RunChange } from "./catalog.ts";
import { AmbiguousRunError, RunNotFoundError } from "./errors.ts";
import { feed } from "./feed.ts";
import type { Query } from "./query.ts";
import type { Run, RunRecord } from "./run.ts";
import { assertRunRef, type RunRef } from "./run-ref.ts";
import type { MaybePromise, RunStore } from "./run-store.ts";
import { runSummary } from "./run-summary.ts";
import { storedRun } from "./stored-run.ts";

/** Part of a search's results as records, newest first. */
export interface RecordPage {
  readonly records: readonly RunRecord[];
  /** As `RunPage.next`. */
  readonly next: string | null;
}

/** A store that looks its runs up by itself: what {@link archiveOf} makes an archive of. */
export interface SearchableStore extends RunStore {
  /** Runs that `ref` fits, newest first, at most `limit` of them. A whole uid fits its own run only. */
  refer(ref: RunRef, limit: number): MaybePromise<readonly RunRecord[]>;
  /** Runs that `query` means, as `Catalog.search`. */
  find(query?: Query, page?: Page): MaybePromise<RecordPage>;
}

/** Most matches that an error lists. */
const mostListed = 10;

/**
 * Adds the catalog to a store that looks its runs up by itself. For makers of stores: `catalogOf` takes any store.
 *
 * @param running - Where it notes the runs under way, for stores that have no other way to know them.
 */
export function archiveOf(store: SearchableStore, running: Map<string, RunStart> = new Map()): Archive {
  const live = feed<RunChange>();
  const runOf = (record: RunRecord): Run => storedRun(record, store);

  const tell = (...[name, doc]: AnyDocument): void => {
    if (name === "start") {
      running.set(doc.uid, doc);
      live.publish({ kind: "begun", run: runOf({ start: doc, stop: null, status: "running" }) });
    } else if (name === "stop") {
      const start = running.get(doc.run_start);
      running.delete(doc.run_start);
      if (start) live.publish({ kind: "ended", run: runOf({ start, stop: doc, status: doc.exit_status }) });
    }
  };

  async function* begunSince(from: number): AsyncGenerator<Run, void, undefined> {
    const query: Query = { kind: "time", since: from };
    const found: RunRecord[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const { records, next } = await store.find(query, { after });
      found.push(...records);
      after = next;
    }
    for (const record of found.reverse()) yield runOf(record);
  }

  async function* changesSince(from: number): AsyncGenerator<RunChange, void, undefined> {
    const coming = live.items()[Symbol.asyncIterator]();
    try {
      const told = new Set<string>();
      for await (const run of begunSince(from)) {
        const kind = run.status === "running" ? "begun" : "ended";
        told.add(`begun ${run.uid}`).add(`${kind} ${run.uid}`);
        yield { kind, run };
      }
      for await (const change of { [Symbol.asyncIterator]: () => coming }) {
        if (!told.has(`${change.kind} ${change.run.uid}`)) yield change;
      }
    } finally {
      await coming.return?.();
    }
  }

  return {
    write(...document) {
      const kept = store.write(...document);
      if (document[0] !== "start" && document[0] !== "stop") return kept;
      return kept === undefined ? tell(...document) : kept.then(() => tell(...document));
    },
    documents: (uid, from) => store.documents(uid, from),
    runs: () => store.runs(),
    close() {
      live.close();
      return store.close();
    },
    async get(ref) {
      assertRunRef(ref);
      const matches = await store.refer(ref, mostListed + 1);
      const [record] = matches;
      if (!record) throw new RunNotFoundError(ref);
      if (matches.length === 1) return runOf(record);
      throw new AmbiguousRunError(
        ref,
        matches.slice(0, mostListed).map(runSummary),
        matches.length > mostListed,
      );
    },
    async search(query, page) {
      const { records, next } = await store.find(query, page);
      return { runs: records.map(runOf), next };
    },
    changes: (from) => (from === undefined ? live.items() : changesSince(from)),
  };
}
