import { type AnyDocument, decodeDocument } from "@runengine/event-model";
import { archiveOf, type RecordPage } from "../archive-of.ts";
import type { Archive, Page } from "../catalog.ts";
import type { Query } from "../query.ts";
import type { RunRecord } from "../run.ts";
import type { RunRef } from "../run-ref.ts";
import type { MaybePromise } from "../run-store.ts";

/** The calls that an archive of lines is made of: answered at once by a database in the process, or by a promise through a channel. */
export interface LineStore {
  append(...document: AnyDocument): MaybePromise<void>;
  /** Lines of a run from the `from`-th on, at most `limit`. */
  lines(uid: string, from: number, limit: number): MaybePromise<readonly string[]>;
  /** Uids of at most `limit` runs, in the order in which they began, from the `from`-th on. */
  uids(from: number, limit: number): MaybePromise<readonly string[]>;
  refer(ref: RunRef, limit: number): MaybePromise<readonly RunRecord[]>;
  find(query?: Query, page?: Page): MaybePromise<RecordPage>;
  close(): MaybePromise<void>;
}

/** Lines read at once: enough that a channel costs little, few enough that a page stays live. */
const batch = 500;

/** Makes an archive of the calls. */
export function lineArchive(store: LineStore): Archive {
  return archiveOf({
    write: (...document) => store.append(...document),
    documents: (uid, from = 0) => batches((n) => store.lines(uid, from + n, batch), decodeDocument),
    runs: () =>
      batches(
        (n) => store.uids(n, batch),
        (uid) => uid,
      ),
    refer: (ref, limit) => store.refer(ref, limit),
    find: (query, page) => store.find(query, page),
    close: () => store.close(),
  });
}

async function* batches<T>(
  read: (from: number) => MaybePromise<readonly string[]>,
  decode: (line: string) => T,
): AsyncGenerator<T, void, undefined> {
  for (let from = 0; ; ) {
    const lines = await read(from);
    for (const line of lines) yield decode(line);
    if (lines.length < batch) return;
    from += lines.length;
  }
}
