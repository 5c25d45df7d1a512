import type { AnyDocument, DocumentName } from "@runengine/event-model";
import type { DocumentListener } from "./dispatcher.ts";

/** So many of the newest documents are kept for a listener, and up to twice as many. */
const bound = 1000;
const expendable: ReadonlySet<DocumentName> = new Set([
  "event",
  "event_page",
  "datum",
  "datum_page",
  "stream_datum",
]);

/**
 * Brings documents to a listener that nobody waits for.
 *
 * It is called at once while it keeps up. While a promise of its own is pending, documents wait; beyond the bound the oldest events are
 * lost, and counted.
 */
export class LatestQueue {
  readonly #listener: DocumentListener;
  readonly #failed: (error: unknown) => void;
  #waiting: AnyDocument[] = [];
  #busy = false;
  /** Documents that the listener never got. */
  lost = 0;

  constructor(listener: DocumentListener, failed: (error: unknown) => void) {
    this.#listener = listener;
    this.#failed = failed;
  }

  get length(): number {
    return this.#waiting.length;
  }

  push(document: AnyDocument): void {
    if (this.#busy) this.#keep(document);
    else this.#call(document);
  }

  #call(document: AnyDocument): void {
    try {
      const pending = this.#listener(...document);
      if (!(pending instanceof Promise)) return;
      this.#busy = true;
      pending.catch(this.#failed).finally(() => this.#drain());
    } catch (error) {
      this.#failed(error);
    }
  }

  #drain(): void {
    this.#busy = false;
    while (!this.#busy) {
      const document = this.#waiting.shift();
      if (!document) return;
      this.#call(document);
    }
  }

  #keep(document: AnyDocument): void {
    if (this.#waiting.length >= 2 * bound) this.#shed();
    this.#waiting.push(document);
  }

  /** Lets the oldest events go, many at once, so that it costs little. */
  #shed(): void {
    const before = this.#waiting.length;
    let left = before - bound;
    this.#waiting = this.#waiting.filter(([name]) => left === 0 || !expendable.has(name) || left-- === 0);
    this.lost += before - this.#waiting.length;
  }
}
