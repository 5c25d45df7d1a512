import { freemem, totalmem } from "node:os";
import { functionBackend, integerValue, numberValue, PartsDevice, readOnlySignal } from "@runengine/devices";
import type { Clock, NumberReading, Readings } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { oncePerTurn } from "./once-per-turn.ts";

export interface MemoryUseOptions {
  /** Gives the timestamps. Default: the computer's time. */
  readonly clock?: Clock;
}

/** Bytes under the device's name, and as a fraction of all memory under its name with `_fraction`. */
export type MemoryReadings<N extends string> = NumberReading<N | `${N}_fraction`>;

/** How much memory is in use: all there is, without what programs could have at once. */
export class MemoryUse<const N extends string = string> extends PartsDevice {
  constructor(name: N, { clock = systemClock }: MemoryUseOptions = {}) {
    const used = oncePerTurn(() => totalmem() - freemem());
    const backend = (key: string, get: () => number) =>
      functionBackend({ get, source: `host:${key}`, clock });
    const bytes = integerValue({ units: "B" });
    const fraction = numberValue({ precision: 3, range: [0, 1] });
    super(
      name,
      {
        read: {
          used: readOnlySignal(bytes, backend(name, used), { clock }),
          fraction: readOnlySignal(
            fraction,
            backend(`${name}_fraction`, () => used() / totalmem()),
            { clock },
          ),
        },
        configuration: { total: readOnlySignal(bytes, backend(`${name}_total`, totalmem), { clock }) },
      },
      { main: "used", separator: "_" },
    );
  }

  override read(): MemoryReadings<N> {
    return super.read() as MemoryReadings<N>;
  }

  override readConfiguration(): Readings {
    return super.readConfiguration() as Readings;
  }
}
