import type { Clock } from "@runengine/protocols";
import { throwUncaught } from "@runengine/protocols";

export interface TrafficEntry {
  /** Seconds since the UNIX epoch. */
  readonly time: number;
  /** `note` is what the driver itself did about it. */
  readonly kind: "sent" | "received" | "note";
  /** As it went over the line, one character a byte. */
  readonly text: string;
}

/** The newest of all that went to and fro. */
export class TrafficLog {
  readonly #clock: Clock;
  readonly #length: number;
  readonly #entries: TrafficEntry[] = [];
  readonly #listeners = new Set<(entry: TrafficEntry) => void>();

  /** @param length - How many entries are kept. */
  constructor(clock: Clock, length: number) {
    this.#clock = clock;
    this.#length = length;
  }

  /** Oldest first. */
  get entries(): readonly TrafficEntry[] {
    return [...this.#entries];
  }

  /** Calls back at each new entry, until the function given back is called. */
  onEntry(listener: (entry: TrafficEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(kind: TrafficEntry["kind"], text: string): void {
    const entry = { time: this.#clock.now(), kind, text };
    this.#entries.push(entry);
    if (this.#entries.length > this.#length) this.#entries.shift();
    for (const listener of [...this.#listeners]) {
      try {
        listener(entry);
      } catch (error) {
        throwUncaught(error);
      }
    }
  }
}
