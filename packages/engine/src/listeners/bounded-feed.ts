import type { AnyDocument } from "@runengine/event-model";
import type { ListenerFeed } from "./listener-feed.ts";
import type { TimedListener } from "./timed-listener.ts";

/** Chooses what is kept of too many documents that wait. */
export type Shed = (waiting: readonly AnyDocument[], bound: number) => AnyDocument[];

/**
 * Calls a listener at once while it keeps up. While a promise of its own is pending, documents wait; beyond twice the bound some are
 * let go, and counted.
 */
export class BoundedFeed implements ListenerFeed {
  readonly #listener: TimedListener;
  readonly #bound: number;
  readonly #shed: Shed;
  #waiting: AnyDocument[] = [];
  lost = 0;

  constructor(listener: TimedListener, bound: number, shed: Shed) {
    this.#listener = listener;
    this.#bound = bound;
    this.#shed = shed;
  }

  get length(): number {
    return this.#waiting.length;
  }

  push(document: AnyDocument): void {
    if (this.#listener.isBusy) this.#keep(document);
    else this.#call(document);
  }

  #call(document: AnyDocument): void {
    const pending = this.#listener.call(document);
    if (pending !== undefined) void pending.then(() => this.#drain());
  }

  #drain(): void {
    while (!this.#listener.isBusy) {
      const document = this.#waiting.shift();
      if (!document) return;
      this.#call(document);
    }
  }

  #keep(document: AnyDocument): void {
    if (this.#listener.isCutOff) {
      this.lost += this.#waiting.length + 1;
      this.#waiting = [];
      return;
    }
    this.#waiting.push(document);
    if (this.#waiting.length < 2 * this.#bound) return;
    const kept = this.#shed(this.#waiting, this.#bound);
    this.lost += this.#waiting.length - kept.length;
    this.#waiting = kept;
  }
}
