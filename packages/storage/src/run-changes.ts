import type { AnyDocument, RunStart } from "@runengine/event-model";
import type { SearchableStore } from "./archive-of.ts";
import type { RunChange } from "./catalog.ts";
import { feed } from "./feed.ts";
import type { Run, RunRecord } from "./run.ts";

/** Follows the runs that are written. */
export interface RunChanges {
  /** Takes note of a start or stop that was kept. */
  note(...document: AnyDocument): void;
  /** As `Catalog.changes`. */
  changes(from?: number): AsyncIterable<RunChange>;
  /** Ends all that listen. */
  close(): void;
}

/**
 * Makes the changes of a store's runs.
 *
 * @param running - Where the starts of the runs under way are noted.
 */
export function runChanges(
  store: Pick<SearchableStore, "find">,
  runOf: (record: RunRecord) => Run,
  running: Map<string, RunStart>,
): RunChanges {
  const live = feed<RunChange>();

  const begunSince = async (since: number): Promise<RunRecord[]> => {
    const found: RunRecord[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.find({ kind: "time", since }, { after });
      found.push(...page.records);
      after = page.next;
    }
    return found.reverse();
  };

  async function* changesSince(from: number): AsyncGenerator<RunChange, void, undefined> {
    const coming = live.items()[Symbol.asyncIterator]();
    const told = new Set<string>();
    try {
      for (const record of await begunSince(from)) {
        const run = runOf(record);
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
    note(...[name, doc]) {
      if (name === "start") {
        running.set(doc.uid, doc);
        live.publish({ kind: "begun", run: runOf({ start: doc, stop: null, status: "running" }) });
      } else if (name === "stop") {
        const start = running.get(doc.run_start);
        running.delete(doc.run_start);
        if (start) live.publish({ kind: "ended", run: runOf({ start, stop: doc, status: doc.exit_status }) });
      }
    },
    changes: (from) => (from === undefined ? live.items() : changesSince(from)),
    close: () => live.close(),
  };
}
