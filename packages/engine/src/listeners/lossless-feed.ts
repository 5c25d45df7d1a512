import type { AnyDocument } from "@runengine/event-model";
import { runIndex } from "@runengine/event-model";
import type { ListenerFeed } from "./listener-feed.ts";
import type { TimedListener } from "./timed-listener.ts";

/** A store that can be read while it is written, such as a `RunStore`. */
export interface ReadableStore {
  documents(uid: string, from?: number): AsyncIterable<AnyDocument>;
}

export function isReadableStore(store: unknown): store is ReadableStore {
  return typeof (store as Partial<ReadableStore> | undefined)?.documents === "function";
}

interface Position {
  emitted: number;
  given: number;
}

/**
 * Calls a listener at once while it keeps up; where it does not, it gets what it lacks from the store, however much that is. Of
 * several open runs it then gets one after the other; each of them whole and in order.
 */
export class LosslessFeed implements ListenerFeed {
  readonly #listener: TimedListener;
  readonly #store: ReadableStore;
  readonly #problem: (error: unknown) => void;
  readonly #runOf = runIndex();
  /** Of runs that the listener has not got to their end. */
  readonly #positions = new Map<string, Position>();
  #isReading = false;
  lost = 0;

  constructor(listener: TimedListener, store: ReadableStore, problem: (error: unknown) => void) {
    this.#listener = listener;
    this.#store = store;
    this.#problem = problem;
  }

  get length(): number {
    let length = 0;
    for (const { emitted, given } of this.#positions.values()) length += emitted - given;
    return length;
  }

  push(document: AnyDocument): void {
    const uid = this.#runOf(...document);
    if (uid === undefined) return;
    const position = this.#positions.get(uid) ?? { emitted: 0, given: 0 };
    this.#positions.set(uid, position);
    position.emitted++;
    if (this.#isReading || this.#listener.isBusy) return;
    const pending = this.#give(uid, position, document);
    if (pending !== undefined) void pending.then(() => this.#readOn());
  }

  #give(uid: string, position: Position, document: AnyDocument): Promise<void> | undefined {
    position.given++;
    if (document[0] === "stop") this.#positions.delete(uid);
    return this.#listener.call(document);
  }

  async #readOn(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      for (const [uid, position] of this.#positions) await this.#readRun(uid, position);
    } catch (error) {
      this.#problem(error);
    }
    this.#isReading = false;
    if (this.length > 0 && !this.#listener.isCutOff) void this.#readOn();
  }

  async #readRun(uid: string, position: Position): Promise<void> {
    if (position.given >= position.emitted) return;
    for await (const document of this.#store.documents(uid, position.given)) {
      if (this.#listener.isCutOff) return;
      await this.#give(uid, position, document);
    }
  }
}
