import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  Configurable,
  Hints,
  MaybePromise,
  NumberReading,
  Readable,
  Reading,
  Readings,
  SettableStatus,
  Status,
  Triggerable,
} from "@runengine/protocols";
import { numberKey, settableStatus, systemClock } from "@runengine/protocols";
import { type CpuTimes, cpuTimes } from "./cpu-times.ts";

export interface CpuUtilisationOptions {
  /** Seconds over which a trigger measures, at least 0.05. Default: 0.3. */
  readonly integrationTime?: number;
  /** Where the figures come from. Default: the operating system. */
  readonly times?: () => CpuTimes;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** The counters advance in steps of 0.01 s: anything shorter would measure steps. */
const shortest = 0.05;

interface Measurement {
  readonly status: SettableStatus;
  readonly forget: () => void;
}

/**
 * Measures which fraction of all cores is busy, 0 to 1, whoever uses them.
 *
 * A trigger measures over the integration time; reading gives what was measured last, with the moment of its end. One that was never
 * triggered measures when it is first read. In a container the figure is usually that of the whole computer.
 */
export class CpuUtilisation<const N extends string = string>
  implements Readable<NumberReading<N>>, Triggerable, Configurable
{
  readonly name: N;
  readonly hints: Hints;
  readonly #options: Required<CpuUtilisationOptions>;
  readonly #madeAt: number;
  #measurement: Measurement | undefined;
  #measured: NumberReading<N> | undefined;

  /** @throws RangeError for an integration time below 0.05 s. */
  constructor(name: N, options: CpuUtilisationOptions = {}) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#options = { integrationTime: 0.3, times: cpuTimes, clock: systemClock, ...options };
    this.#madeAt = this.#options.clock.now();
    const { integrationTime } = this.#options;
    if (!(integrationTime >= shortest))
      throw new RangeError(`${name}: integrationTime must be ${shortest} s or more, got ${integrationTime}`);
  }

  /** Measures. A measurement that is under way fails by a new one. @returns Done at the end of the integration time. */
  trigger(): Status {
    const { clock, integrationTime, times } = this.#options;
    this.#giveUp(new Error(`${this.name} was triggered again before it had measured`));
    const status = settableStatus((reason) => {
      if (this.#measurement?.status === status) this.#giveUp(reason);
    });
    const before = times();
    const forget = clock.after(integrationTime, () => {
      this.#measurement = undefined;
      this.#end(status, before);
    });
    this.#measurement = { status, forget };
    return status;
  }

  read(): MaybePromise<NumberReading<N>> {
    return this.#measured ?? this.#firstReading();
  }

  describe(): DataKeys {
    return { [this.name]: numberKey(`host:${this.name}`, { precision: 3, range: [0, 1] }) };
  }

  readConfiguration(): Readings {
    const { integrationTime } = this.#options;
    return { [`${this.name}_integration_time`]: { value: integrationTime, timestamp: this.#madeAt } };
  }

  describeConfiguration(): DataKeys {
    const key = `${this.name}_integration_time`;
    return { [key]: numberKey(`host:${key}`, { units: "s" }) };
  }

  async #firstReading(): Promise<NumberReading<N>> {
    await this.trigger().finished;
    return this.#measured as NumberReading<N>;
  }

  #end(status: SettableStatus, before: CpuTimes): void {
    const after = this.#options.times();
    const busy = after.busyMs - before.busyMs;
    const all = busy + after.idleMs - before.idleMs;
    if (!(all > 0)) {
      status.fail(new Error(`${this.name}: the system counted no time; raise integrationTime`));
      return;
    }
    const reading: Reading<number> = { value: busy / all, timestamp: this.#options.clock.now() };
    this.#measured = { [this.name]: reading } as NumberReading<N>;
    status.finish();
  }

  #giveUp(reason: unknown): void {
    this.#measurement?.forget();
    this.#measurement?.status.fail(reason ?? new Error(`${this.name}: the measurement was given up`));
    this.#measurement = undefined;
  }
}
