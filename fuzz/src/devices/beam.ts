import type { DataKeys } from "@runengine/event-model";
import type { MaybePromise, Reading, ReadingsListener } from "@runengine/protocols";
import type { Bench, Manner } from "./bench.ts";
import { Listeners } from "./listeners.ts";

/** The beam: a value that suspenders watch, and that goes and comes as it is told. */
export class Beam {
  readonly name: string;
  readonly listeners: Listeners;
  readonly #bench: Bench;
  #current = 100;

  constructor(name: string, bench: Bench, manner: Manner) {
    this.name = name;
    this.#bench = bench;
    this.listeners = new Listeners(name, bench, manner);
  }

  get current(): number {
    return this.#current;
  }

  /** The beam has another current from now on. */
  put(current: number): void {
    this.#current = current;
    this.listeners.tell(this.read());
  }

  read(): Record<string, Reading<number>> {
    return { [this.name]: { value: this.#current, timestamp: this.#bench.clock.now() } };
  }

  describe(): DataKeys {
    return { [this.name]: { dtype: "number", shape: [], source: `fuzz:${this.name}` } };
  }

  subscribe(listener: ReadingsListener): MaybePromise<void> {
    return this.listeners.add(listener, () => this.read());
  }

  clearSub(listener: ReadingsListener): MaybePromise<void> {
    return this.listeners.remove(listener);
  }
}
