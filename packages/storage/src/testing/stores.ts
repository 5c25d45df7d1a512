import type { AnyDocument } from "@runengine/event-model";
import { afterEach } from "vitest";
import type { MaybePromise, RunStore } from "../run-store.ts";

/** Gives the stores of one test, which are closed after it. */
export interface Stores<S extends RunStore> {
  open(): Promise<S>;
  /** Opens once more what was closed; absent for stores that do not last. */
  readonly reopen: ((closed: S) => Promise<S>) | undefined;
}

/** Closes each store after its test. */
export function closingStores<S extends RunStore>(
  make: () => MaybePromise<S>,
  reopen: ((closed: S) => MaybePromise<S>) | undefined,
): Stores<S> {
  const opened: S[] = [];
  const keep = (store: S): S => {
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    open: async () => keep(await make()),
    reopen: reopen && (async (closed) => keep(await reopen(closed))),
  };
}

/** Writes one document after the other; rejects where one is refused, at once or later. */
export async function write(store: RunStore, documents: readonly AnyDocument[]): Promise<void> {
  for (const document of documents) await store.write(...document);
}

export async function documentsIn(store: RunStore, uid: string, from?: number): Promise<AnyDocument[]> {
  return collect(store.documents(uid, from));
}

export async function runsIn(store: RunStore): Promise<string[]> {
  return collect(store.runs());
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
