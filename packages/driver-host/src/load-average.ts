import { loadavg, platform } from "node:os";
import { functionBackend, numberValue, PartsDevice, readOnlySignal } from "@runengine/devices";
import type { Clock, Readings } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { oncePerTurn } from "./once-per-turn.ts";

export interface LoadAverageOptions {
  /** Gives the timestamps. Default: the computer's time. */
  readonly clock?: Clock;
}

/** How many threads ran or wanted to, on average over the last minutes: keys `NAME_1min`, `NAME_5min`, `NAME_15min`. */
export class LoadAverage extends PartsDevice {
  constructor(name: string, { clock = systemClock }: LoadAverageOptions = {}) {
    const averages = oncePerTurn(loadavg);
    const over = (span: string, index: number) => {
      const get = () => {
        if (platform() === "win32") throw new Error(`${name}: Windows keeps no load average`);
        return averages()[index] ?? Number.NaN;
      };
      const backend = functionBackend({ get, source: `host:${name}_${span}`, clock });
      return readOnlySignal(numberValue({ precision: 2 }), backend, { clock });
    };
    const read = { "1min": over("1min", 0), "5min": over("5min", 1), "15min": over("15min", 2) };
    super(name, { read }, { hints: ["1min"], separator: "_" });
  }

  /** @throws Error on Windows, which keeps no such figure. */
  override read(): Readings {
    return super.read() as Readings;
  }
}
