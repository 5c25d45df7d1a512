import { availableParallelism } from "node:os";
import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Configurable,
  Hints,
  Locatable,
  Location,
  NumberReading,
  Readable,
  Reading,
  Readings,
  SettableStatus,
  Status,
  Stoppable,
  ValueLimits,
} from "@runengine/protocols";
import { checkNumber, doneStatus, numberKey, settableStatus, systemClock } from "@runengine/protocols";
import { LoadWorkers } from "./load-workers.ts";

export interface HostLoadOptions {
  /** The least and the greatest load that it can be set to, within 0 and 1. Default: 0 and 1. */
  readonly limits?: ValueLimits;
  /** How many threads there are. Default: as many as this process may use cores. */
  readonly cores?: number;
  /** Gives the timestamps. Default: the computer's time. */
  readonly clock?: Clock;
}

/**
 * Keeps a fraction of all cores busy, by threads that work for that fraction of the time.
 *
 * `set` is done when the threads are at work; `stop()` ends them, and the load is 0. They end with the process, and never keep it alive.
 * Where other programs use the cores too, the threads get less.
 */
export class HostLoad<const N extends string = string>
  implements Readable<NumberReading<N>>, Locatable<number>, Checkable<number>, Configurable, Stoppable
{
  readonly name: N;
  readonly hints: Hints;
  readonly #limits: ValueLimits;
  readonly #cores: number;
  readonly #clock: Clock;
  #workers: LoadWorkers | undefined;
  #starting: SettableStatus | undefined;
  #load = 0;
  #setAt: number;

  /** @throws RangeError for limits outside 0 and 1, or fewer than one core. */
  constructor(name: N, { limits = [0, 1], cores, clock = systemClock }: HostLoadOptions = {}) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#limits = limits;
    this.#cores = cores ?? availableParallelism();
    this.#clock = clock;
    this.#setAt = clock.now();
    const [low, high] = limits;
    if (!(0 <= low && low <= high && high <= 1))
      throw new RangeError(`${name}: limits must be within 0 and 1, got ${low} and ${high}`);
    if (!(Number.isInteger(this.#cores) && this.#cores >= 1))
      throw new RangeError(`${name}: cores must be 1 or more, got ${this.#cores}`);
  }

  /**
   * Sets the load.
   *
   * @param value - Fraction of all cores, 0 to 1.
   * @returns Done when the threads are at work.
   * @throws TypeError for what is no number; LimitError for a number outside the limits.
   */
  set(value: number): Status {
    this.checkValue(value);
    this.#keep(value);
    const running = this.#workers;
    if (running) {
      running.set(value);
      return this.#starting ?? doneStatus;
    }
    const workers = new LoadWorkers(this.#cores);
    const status = settableStatus(() => this.stop(false));
    this.#workers = workers;
    this.#starting = status;
    workers.set(value);
    workers.started.then(
      () => this.#started(status),
      (cause: unknown) => {
        if (this.#workers === workers) this.#release();
        status.fail(new Error(`${this.name}: its threads cannot be started`, { cause }));
      },
    );
    return status;
  }

  /** Takes the load away. @param success - Whether a `set` that is not done counts as done; else it fails. Default: true. */
  stop(success = true): void {
    const starting = this.#starting;
    this.#release();
    if (success) starting?.finish();
    else starting?.fail(new Error(`${this.name} was stopped before its threads were at work`));
  }

  checkValue(value: number): void {
    checkNumber(this.name, value, this.#limits);
  }

  locate(): Location<number> {
    return { setpoint: this.#load, readback: this.#load };
  }

  /** The load that is set; measure what it does with `CpuUtilisation`. */
  read(): NumberReading<N> {
    const readings: Record<string, Reading<number>> = {
      [this.name]: { value: this.#load, timestamp: this.#setAt },
    };
    return readings as NumberReading<N>;
  }

  describe(): DataKeys {
    const limits = this.#limits;
    return { [this.name]: numberKey(`host:${this.name}`, { precision: 3, limits, range: [0, 1] }) };
  }

  readConfiguration(): Readings {
    return { [`${this.name}_cores`]: { value: this.#cores, timestamp: this.#setAt } };
  }

  describeConfiguration(): DataKeys {
    const key = `${this.name}_cores`;
    return { [key]: numberKey(`host:${key}`, { integer: true }) };
  }

  #started(status: SettableStatus): void {
    if (this.#starting === status) this.#starting = undefined;
    status.finish();
  }

  #release(): void {
    this.#workers?.end();
    this.#workers = undefined;
    this.#starting = undefined;
    this.#keep(0);
  }

  #keep(load: number): void {
    this.#load = load;
    this.#setAt = this.#clock.now();
  }
}
