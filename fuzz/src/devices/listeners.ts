import type { MaybePromise, Readings, ReadingsListener } from "@runengine/protocols";
import type { Bench, Manner } from "./bench.ts";

/** Who is told of a device's changes. */
export class Listeners {
  readonly #device: string;
  readonly #bench: Bench;
  readonly #manner: Manner;
  readonly #listeners = new Set<ReadingsListener>();
  /** Listeners that were added while they were there already. */
  doubled = 0;

  constructor(device: string, bench: Bench, manner: Manner) {
    this.#device = device;
    this.#bench = bench;
    this.#manner = manner;
  }

  get count(): number {
    return this.#listeners.size;
  }

  add(listener: ReadingsListener, readings: () => Readings): MaybePromise<void> {
    return this.#bench.answer({ device: this.#device, method: "subscribe" }, this.#manner, () => {
      if (this.#listeners.has(listener)) this.doubled++;
      this.#listeners.add(listener);
      listener(readings());
    });
  }

  remove(listener: ReadingsListener): MaybePromise<void> {
    return this.#bench.answer({ device: this.#device, method: "clearSub" }, this.#manner, () => {
      this.#listeners.delete(listener);
    });
  }

  tell(readings: Readings): void {
    for (const listener of [...this.#listeners]) listener(readings);
  }
}
