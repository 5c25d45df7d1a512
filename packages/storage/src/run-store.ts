import type { AnyDocument } from "@runengine/event-model";

/** What comes at once, or by a promise. */
export type MaybePromise<T> = T | Promise<T>;

/** Keeps documents in the order in which they were emitted. */
export interface RunStore {
  /**
   * Appends one document; it is kept once this has returned or, where it gives a promise, settled. Write the next one after that.
   *
   * @throws DocumentValidationError where it is not as its schema says.
   * @throws UnknownRunError where it belongs to no run whose start was written to this store, or comes after its stop.
   * @throws StoreWriteError where it cannot be kept.
   * @throws StoreClosedError after `close`.
   */
  write(...document: AnyDocument): MaybePromise<void>;
  /** Documents of run `uid` in order, from the `from`-th on (the start is number 0); none for an unknown run. */
  documents(uid: string, from?: number): AsyncIterable<AnyDocument>;
  /** Uids of the runs kept, in the order in which they began. */
  runs(): AsyncIterable<string>;
  /** Ends the use of the store; calling it again does nothing. */
  close(): MaybePromise<void>;
}
