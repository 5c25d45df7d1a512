import type { RunStart } from "@runengine/event-model";
import type { Archive, Page } from "./catalog.ts";
import { AmbiguousRunError, RunNotFoundError } from "./errors.ts";
import type { Query } from "./query.ts";
import type { Run, RunRecord } from "./run.ts";
import { runChanges } from "./run-changes.ts";
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
  const runOf = (record: RunRecord): Run => storedRun(record, archive);
  const { note, changes, close } = runChanges(store, runOf, running);
  const archive: Archive = {
    write(...document) {
      const kept = store.write(...document);
      if (document[0] !== "start" && document[0] !== "stop") return kept;
      return kept === undefined ? note(...document) : kept.then(() => note(...document));
    },
    documents(uid, from = 0) {
      if (Number.isSafeInteger(from) && from >= 0) return store.documents(uid, from);
      throw new RangeError(`No document of a run has the position ${from}; the first one has 0`);
    },
    runs: () => store.runs(),
    close() {
      close();
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
    changes,
  };
  return archive;
}
