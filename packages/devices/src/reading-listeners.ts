import type { Reading } from "@runengine/protocols";
import { throwUncaught } from "@runengine/protocols";

/** Who wants to know of a backend's readings. */
export class ReadingListeners<T> {
  readonly #listeners = new Set<(reading: Reading<T>) => void>();

  get size(): number {
    return this.#listeners.size;
  }

  /** Adds one; the function given back takes it out again. */
  add(listener: (reading: Reading<T>) => void): () => void {
    const own = (reading: Reading<T>) => listener(reading);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** Tells all of them. An error of one is uncaught and does not concern the others. */
  tell(reading: Reading<T>): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(reading);
      } catch (error) {
        throwUncaught(error);
      }
    }
  }
}
