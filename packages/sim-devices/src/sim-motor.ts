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
  Status,
  Stoppable,
  ValueLimits,
} from "@runengine/protocols";
import { checkNumber, numberKey, systemClock } from "@runengine/protocols";
import { notBelowZero } from "./not-below-zero.ts";
import { TimedWork } from "./timed-work.ts";

export interface SimMotorOptions {
  /** Where it stands at first. Default: 0. */
  readonly initial?: number;
  /** In units per second. Default: infinite, and every move is over at once. */
  readonly velocity?: number;
  /** Seconds that it stands at its target before a move counts as done. Default: 0. */
  readonly settleTime?: number;
  /** The least and the greatest position that it can be sent to. Default: none. */
  readonly limits?: ValueLimits;
  /** Default: mm. */
  readonly units?: string;
  /** Digits after the point that are worth showing. Default: 3. */
  readonly precision?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Readback under the motor's name, setpoint under its name with `_setpoint`. */
export type MotorReadings<N extends string> = NumberReading<N | `${N}_setpoint`>;

interface Move {
  readonly from: number;
  readonly to: number;
  readonly startedAt: number;
  /** Seconds until it is at its target. */
  readonly seconds: number;
}

/**
 * A motor that moves at constant speed. Its position is a function of the clock: nothing ticks.
 *
 * A move that is superseded by another one fails; `stop()` leaves the motor, and its setpoint, where it is.
 *
 * @see ophyd-async's `SimMotor` and ophyd's `SynAxis`, the counterparts.
 */
export class SimMotor<const N extends string = string>
  implements Readable<MotorReadings<N>>, Locatable<number>, Checkable<number>, Configurable, Stoppable
{
  readonly name: N;
  readonly hints: Hints;
  readonly #options: Required<Omit<SimMotorOptions, "initial" | "limits">>;
  readonly #limits: ValueLimits | undefined;
  readonly #work: TimedWork;
  readonly #madeAt: number;
  #setAt: number;
  #move: Move;

  /** @throws RangeError for a velocity that is not above 0, a settle time below it, or limits that are the wrong way round. */
  constructor(name: N, { initial = 0, limits, ...options }: SimMotorOptions = {}) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#options = {
      velocity: Number.POSITIVE_INFINITY,
      settleTime: 0,
      units: "mm",
      precision: 3,
      clock: systemClock,
      ...options,
    };
    const { velocity, settleTime, clock } = this.#options;
    if (!(velocity > 0)) throw new RangeError(`${name}: velocity must be above 0, got ${velocity}`);
    notBelowZero(name, "settleTime", settleTime);
    if (limits && !(limits[0] <= limits[1]))
      throw new RangeError(`${name}: limits must be [low, high], got [${limits.join(", ")}]`);
    this.#limits = limits;
    this.#work = new TimedWork(name, clock);
    this.#madeAt = clock.now();
    this.#setAt = this.#madeAt;
    this.#move = { from: initial, to: initial, startedAt: this.#madeAt, seconds: 0 };
  }

  /** Where it is now. */
  get position(): number {
    const { from, to, startedAt, seconds } = this.#move;
    const elapsed = this.#options.clock.now() - startedAt;
    return elapsed >= seconds ? to : from + ((to - from) * elapsed) / seconds;
  }

  /** Whether a move is under way. */
  get moving(): boolean {
    return this.#work.busy;
  }

  /**
   * Sends it to `value`, in its units.
   *
   * @returns Done on arrival, after the settle time; fails when the move is superseded, given up, or stopped without success.
   * @throws as `checkValue`.
   */
  set(value: number): Status {
    this.checkValue(value);
    const { clock, velocity, settleTime, units, precision } = this.#options;
    const from = this.position;
    const seconds = Math.abs(value - from) / velocity;
    const arrive = () => {
      this.#move = { from: value, to: value, startedAt: this.#setAt + seconds, seconds: 0 };
    };
    const status = this.#work.begin(seconds + settleTime, {
      done: arrive,
      halted: () => this.#freeze(),
      progress: () => ({ current: this.position, initial: from, target: value, unit: units, precision }),
    });
    // After `begin`, which freezes the move that this one supersedes.
    this.#setAt = clock.now();
    this.#move = { from, to: value, startedAt: this.#setAt, seconds };
    return status;
  }

  /** Ends the move. @param success - Whether it then counts as done; else it fails. Default: true. */
  stop(success = true): void {
    this.#work.stop(success);
  }

  /** @throws TypeError for what is no finite number; LimitError for a number outside the limits. */
  checkValue(value: number): void {
    checkNumber(this.name, value, this.#limits);
  }

  locate(): Location<number> {
    return { setpoint: this.#move.to, readback: this.position };
  }

  /** The readback's timestamp is now during a move, else when it arrived. */
  read(): MotorReadings<N> {
    const { name } = this;
    const { to, startedAt, seconds } = this.#move;
    const readings: Record<string, Reading<number>> = {
      [name]: {
        value: this.position,
        timestamp: Math.min(this.#options.clock.now(), startedAt + seconds),
      },
      [`${name}_setpoint`]: { value: to, timestamp: this.#setAt },
    };
    return readings as MotorReadings<N>;
  }

  describe(): DataKeys {
    const { units, precision } = this.#options;
    const limits = this.#limits;
    const setpoint = `${this.name}_setpoint`;
    return {
      [this.name]: numberKey(`sim:${this.name}`, { units, precision, limits }),
      [setpoint]: numberKey(`sim:${setpoint}`, { units, precision, limits }),
    };
  }

  readConfiguration(): Readings {
    const { velocity, settleTime } = this.#options;
    return {
      [`${this.name}_velocity`]: { value: velocity, timestamp: this.#madeAt },
      [`${this.name}_settle_time`]: { value: settleTime, timestamp: this.#madeAt },
    };
  }

  describeConfiguration(): DataKeys {
    const { units, precision } = this.#options;
    const [velocity, settleTime] = [`${this.name}_velocity`, `${this.name}_settle_time`];
    return {
      [velocity]: numberKey(`sim:${velocity}`, { units: `${units}/s`, precision }),
      [settleTime]: numberKey(`sim:${settleTime}`, { units: "s" }),
    };
  }

  #freeze(): void {
    const here = this.position;
    this.#setAt = this.#options.clock.now();
    this.#move = { from: here, to: here, startedAt: this.#setAt, seconds: 0 };
  }
}
