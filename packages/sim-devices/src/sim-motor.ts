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
  Twinnable,
  ValueLimits,
} from "@runengine/protocols";
import { checkNumber, numberKey, systemClock } from "@runengine/protocols";
import { Motion } from "./motion.ts";
import { aboveZero, limitsInOrder, notBelowZero } from "./option-checks.ts";
import { type Random, seededRandom, twinRandom } from "./random.ts";
import { sequence, straight, type Trajectory } from "./trajectory.ts";

export interface SimMotorOptions {
  /** Where it stands at first. Default: 0. */
  readonly initial?: number;
  /** In units per second. Default: infinite, and every move is over at once. */
  readonly velocity?: number;
  /** In units per second squared. Default: infinite, and it moves at full speed at once. */
  readonly acceleration?: number;
  /** How far it goes beyond its target when it comes from above, so that it always arrives from below. Default: 0. */
  readonly backlash?: number;
  /** How far beside its target it arrives at most. Default: 0. */
  readonly jitter?: number;
  /** Where the jitter comes from. Default: a source of its own, which the name seeds. */
  readonly random?: Random;
  /** Seconds that it stands at its target before a move counts as done. Default: 0. */
  readonly settleTime?: number;
  /** The least and the greatest position that it can be sent to. Default: none. */
  readonly limits?: ValueLimits;
  /** Default: mm. */
  readonly units?: string;
  /** Digits after the point that are worth showing. Default: 3. */
  readonly precision?: number;
  /** What is worth showing; `{}` for nothing, `null` for a motor without hints. Default: its position. */
  readonly hints?: Hints | null;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Readback under the motor's name, setpoint under its name with `_setpoint`. */
export type MotorReadings<N extends string> = NumberReading<N | `${N}_setpoint`>;

type Settings = Required<Omit<SimMotorOptions, "initial" | "limits" | "hints" | "random">>;

/**
 * A motor. Its position is a function of the clock: nothing ticks.
 *
 * A move that is superseded by another one fails; `stop()` leaves the motor, and its setpoint, where it is, without slowing down.
 *
 * @see ophyd-async's `SimMotor` and ophyd's `SynAxis`, the counterparts.
 */
export class SimMotor<const N extends string = string>
  implements
    Readable<MotorReadings<N>>,
    Locatable<number>,
    Checkable<number>,
    Configurable,
    Stoppable,
    Twinnable
{
  readonly name: N;
  declare readonly hints?: Hints;
  readonly #settings: Settings;
  readonly #limits: ValueLimits | undefined;
  readonly #random: Random;
  readonly #madeAt: number;
  #motion: Motion;

  /** @throws RangeError for a velocity or acceleration that is not above 0, what is below 0 of the rest, or limits the wrong way round. */
  constructor(name: N, { initial = 0, limits, hints, random, ...options }: SimMotorOptions = {}) {
    this.name = name;
    if (hints !== null) this.hints = hints ?? { fields: [name] };
    this.#settings = {
      velocity: Number.POSITIVE_INFINITY,
      acceleration: Number.POSITIVE_INFINITY,
      backlash: 0,
      jitter: 0,
      settleTime: 0,
      units: "mm",
      precision: 3,
      clock: systemClock,
      ...options,
    };
    const { velocity, acceleration, backlash, jitter, settleTime, clock } = this.#settings;
    aboveZero(name, { velocity, acceleration });
    notBelowZero(name, { settleTime, backlash, jitter });
    limitsInOrder(name, limits);
    this.#limits = limits;
    this.#random = random ?? seededRandom(name);
    this.#madeAt = clock.now();
    this.#motion = new Motion(name, clock, initial);
  }

  /** Where it is now. */
  get position(): number {
    return this.#motion.position;
  }

  /** Whether a move is under way. */
  get moving(): boolean {
    return this.#motion.busy;
  }

  /**
   * Sends it to `value`, in its units.
   *
   * @returns Done on arrival, after the settle time; fails when the move is superseded, given up, or stopped without success.
   * @throws as `checkValue`.
   */
  set(value: number): Status {
    this.checkValue(value);
    const { settleTime, units, precision } = this.#settings;
    const path = this.#path(value);
    return this.#motion.begin({ setpoint: value, path, settleTime, progress: { unit: units, precision } });
  }

  /** Ends the move. @param success - Whether it then counts as done; else it fails. Default: true. */
  stop(success = true): void {
    this.#motion.stop(success);
  }

  /** @throws TypeError for what is no finite number; LimitError for a number outside the limits. */
  checkValue(value: number): void {
    checkNumber(this.name, value, this.#limits);
  }

  locate(): Location<number> {
    return { setpoint: this.#motion.setpoint, readback: this.position };
  }

  /** The readback's timestamp is now during a move, else when it arrived. */
  read(): MotorReadings<N> {
    const { position, setpoint, changedAt, setAt } = this.#motion;
    const readings: Record<string, Reading<number>> = {
      [this.name]: { value: position, timestamp: changedAt },
      [`${this.name}_setpoint`]: { value: setpoint, timestamp: setAt },
    };
    return readings as MotorReadings<N>;
  }

  describe(): DataKeys {
    const { units, precision } = this.#settings;
    const limits = this.#limits;
    const setpoint = `${this.name}_setpoint`;
    return {
      [this.name]: numberKey(`sim:${this.name}`, { units, precision, limits }),
      [setpoint]: numberKey(`sim:${setpoint}`, { units, precision, limits }),
    };
  }

  readConfiguration(): Readings {
    const { velocity, settleTime, acceleration } = this.#settings;
    const reading = (value: number) => ({ value, timestamp: this.#madeAt });
    return {
      [`${this.name}_velocity`]: reading(velocity),
      [`${this.name}_settle_time`]: reading(settleTime),
      [`${this.name}_acceleration`]: reading(acceleration),
    };
  }

  describeConfiguration(): DataKeys {
    const { units, precision } = this.#settings;
    const key = (setting: string, unit: string, digits?: number) => ({
      [`${this.name}_${setting}`]: numberKey(`sim:${this.name}_${setting}`, {
        units: unit,
        precision: digits,
      }),
    });
    return {
      ...key("velocity", `${units}/s`, precision),
      ...key("settle_time", "s"),
      ...key("acceleration", `${units}/s^2`, precision),
    };
  }

  /** One that stands where this one is now. A move under way stays with this one. */
  twin(clock: Clock): SimMotor<N> {
    const twin = new SimMotor(this.name, {
      ...this.#settings,
      ...(this.#limits && { limits: this.#limits }),
      hints: this.hints ?? null,
      random: twinRandom(this.#random, this.name),
      clock,
    });
    twin.#motion = this.#motion.twin(this.name, clock);
    return twin;
  }

  #path(value: number): Trajectory {
    const { velocity, acceleration, backlash, jitter } = this.#settings;
    const from = this.position;
    const to = jitter > 0 ? value + jitter * (2 * this.#random() - 1) : value;
    if (backlash === 0 || to >= from) return straight(from, to, velocity, acceleration);
    const beyond = Math.max(to - backlash, this.#limits?.[0] ?? Number.NEGATIVE_INFINITY);
    return sequence(
      straight(from, beyond, velocity, acceleration),
      straight(beyond, to, velocity, acceleration),
    );
  }
}
