import { freemem, totalmem } from "node:os";
import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  Configurable,
  Hints,
  NumberReading,
  Readable,
  Reading,
  Readings,
} from "@runengine/protocols";
import { numberKey, systemClock } from "@runengine/protocols";

export interface MemoryUseOptions {
  /** Gives the timestamps. Default: the computer's time. */
  readonly clock?: Clock;
}

/** Bytes under the device's name, and as a fraction of all memory under its name with `_fraction`. */
export type MemoryReadings<N extends string> = NumberReading<N | `${N}_fraction`>;

/** How much memory is in use: all there is, without what programs could have at once. */
export class MemoryUse<const N extends string = string> implements Readable<MemoryReadings<N>>, Configurable {
  readonly name: N;
  readonly hints: Hints;
  readonly #clock: Clock;

  constructor(name: N, { clock = systemClock }: MemoryUseOptions = {}) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#clock = clock;
  }

  read(): MemoryReadings<N> {
    const timestamp = this.#clock.now();
    const used = totalmem() - freemem();
    const readings: Record<string, Reading<number>> = {
      [this.name]: { value: used, timestamp },
      [`${this.name}_fraction`]: { value: used / totalmem(), timestamp },
    };
    return readings as MemoryReadings<N>;
  }

  describe(): DataKeys {
    const fraction = `${this.name}_fraction`;
    return {
      [this.name]: numberKey(`host:${this.name}`, { integer: true, units: "B" }),
      [fraction]: numberKey(`host:${fraction}`, { precision: 3, range: [0, 1] }),
    };
  }

  readConfiguration(): Readings {
    return { [`${this.name}_total`]: { value: totalmem(), timestamp: this.#clock.now() } };
  }

  describeConfiguration(): DataKeys {
    const key = `${this.name}_total`;
    return { [key]: numberKey(`host:${key}`, { integer: true, units: "B" }) };
  }
}
