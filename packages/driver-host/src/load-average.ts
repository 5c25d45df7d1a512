import { loadavg, platform } from "node:os";
import type { DataKeys } from "@runengine/event-model";
import type { Clock, Hints, Readable, Reading, Readings } from "@runengine/protocols";
import { numberKey, systemClock } from "@runengine/protocols";

export interface LoadAverageOptions {
  /** Gives the timestamps. Default: the computer's time. */
  readonly clock?: Clock;
}

const spans = ["1min", "5min", "15min"] as const;

/** How many threads ran or wanted to, on average over the last minutes: keys `NAME_1min`, `NAME_5min`, `NAME_15min`. */
export class LoadAverage implements Readable {
  readonly name: string;
  readonly hints: Hints;
  readonly #clock: Clock;

  constructor(name: string, { clock = systemClock }: LoadAverageOptions = {}) {
    this.name = name;
    this.hints = { fields: [`${name}_1min`] };
    this.#clock = clock;
  }

  /** @throws Error on Windows, which keeps no such figure. */
  read(): Readings {
    if (platform() === "win32") throw new Error(`${this.name}: Windows keeps no load average`);
    const timestamp = this.#clock.now();
    const averages = loadavg();
    const entries = spans.map((span, i): [string, Reading<number>] => [
      `${this.name}_${span}`,
      { value: averages[i] ?? Number.NaN, timestamp },
    ]);
    return Object.fromEntries(entries);
  }

  describe(): DataKeys {
    const keys = spans.map((span) => `${this.name}_${span}`);
    return Object.fromEntries(keys.map((key) => [key, numberKey(`host:${key}`, { precision: 2 })]));
  }
}
