import { foldDocumentsAsync, streamOf, tableFold } from "@runengine/event-model";
import { remainingEvents } from "./remaining-events.ts";
import type { Run, RunRecord } from "./run.ts";
import type { RunStore } from "./run-store.ts";

/** The run that a record is of, read from `store`. */
export function storedRun(record: RunRecord, store: Pick<RunStore, "documents">): Run {
  const { uid } = record.start;
  return {
    ...record,
    uid,
    async streams() {
      const names = new Set<string>();
      for await (const [name, doc] of store.documents(uid))
        if (name === "descriptor") names.add(streamOf(doc));
      return [...names];
    },
    events: (stream = "primary") => remainingEvents(() => store.documents(uid), stream),
    table: (stream = "primary") => foldDocumentsAsync(tableFold(stream), store.documents(uid)),
    documents: (from) => store.documents(uid, from),
  };
}
