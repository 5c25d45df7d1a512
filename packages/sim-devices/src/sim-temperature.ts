import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Hints,
  Locatable,
  Location,
  NumberReading,
  Readable,
  Reading,
  Status,
  Stoppable,
  Twinnable,
  ValueLimits,
} from "@runengine/protocols";
import { checkNumber, numberKey, systemClock } from "@runengine/protocols";
import { Motion } from "./motion.ts";
import { aboveZero, limitsInOrder, notBelowZero } from "./option-checks.ts";
import type { MotorReadings } from "./sim-motor.ts";
import { overshooting, sequence, straight } from "./trajectory.ts";

export interface SimTemperatureOptions {
  /** In K. Default: 295. */
  readonly initial?: number;
  /** In K/s. Default: 0.5. */
  readonly rampRate?: number;
  /** How far it goes beyond its target after a ramp, in K. Default: 2. */
  readonly overshoot?: number;
  /** Seconds after the end of the ramp when it is farthest beyond. Default: 10. */
  readonly decayTime?: number;
  /** It has come when it is, and stays, so near, in K. Default: 0.1. */
  readonly tolerance?: number;
  /** Seconds that it then holds before the change counts as done. Default: 5. */
  readonly holdTime?: number;
  /** In K. Default: 4 and 800. */
  readonly limits?: ValueLimits;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/**
 * A temperature controller: it ramps at a constant rate, goes beyond its target, comes back, and holds.
 *
 * After `stop()` it keeps the temperature that it has.
 */
export class SimTemperature<const N extends string = string>
  implements Readable<MotorReadings<N>>, Locatable<number>, Checkable<number>, Stoppable, Twinnable
{
  readonly name: N;
  readonly hints: Hints;
  readonly #settings: Required<Omit<SimTemperatureOptions, "initial">>;
  #motion: Motion;

  /** @throws RangeError for a rate, time of decay or tolerance that is not above 0, an overshoot or hold time below it, or wrong limits. */
  constructor(name: N, { initial = 295, ...options }: SimTemperatureOptions = {}) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#settings = {
      rampRate: 0.5,
      overshoot: 2,
      decayTime: 10,
      tolerance: 0.1,
      holdTime: 5,
      limits: [4, 800],
      clock: systemClock,
      ...options,
    };
    const { rampRate, overshoot, decayTime, tolerance, holdTime, limits, clock } = this.#settings;
    aboveZero(name, { rampRate, decayTime, tolerance });
    notBelowZero(name, { overshoot, holdTime });
    limitsInOrder(name, limits);
    this.#motion = new Motion(name, clock, initial);
  }

  /** In K. */
  get temperature(): number {
    return this.#motion.position;
  }

  /** @returns Done when it has come, and has held. @throws as `checkValue`. */
  set(value: number): Status {
    this.checkValue(value);
    const { rampRate, overshoot, decayTime, tolerance, holdTime } = this.#settings;
    const from = this.temperature;
    const beyond = Math.sign(value - from) * Math.min(overshoot, Math.abs(value - from));
    const path = sequence(
      straight(from, value, rampRate, Number.POSITIVE_INFINITY),
      overshooting(value, beyond, decayTime, tolerance),
    );
    return this.#motion.begin({
      setpoint: value,
      path,
      settleTime: holdTime,
      progress: { unit: "K", precision: 2 },
    });
  }

  /** Keeps the present temperature. @param success - Whether the change then counts as done. Default: true. */
  stop(success = true): void {
    this.#motion.stop(success);
  }

  /** @throws TypeError for what is no finite number; LimitError for a number outside the limits. */
  checkValue(value: number): void {
    checkNumber(this.name, value, this.#settings.limits);
  }

  locate(): Location<number> {
    return { setpoint: this.#motion.setpoint, readback: this.temperature };
  }

  read(): MotorReadings<N> {
    const readings: Record<string, Reading<number>> = {
      [this.name]: { value: this.temperature, timestamp: this.#settings.clock.now() },
      [`${this.name}_setpoint`]: { value: this.#motion.setpoint, timestamp: this.#motion.setAt },
    };
    return readings as NumberReading<N | `${N}_setpoint`>;
  }

  describe(): DataKeys {
    const { limits } = this.#settings;
    const key = (name: string) => ({
      [name]: numberKey(`sim:${name}`, { units: "K", precision: 2, limits }),
    });
    return { ...key(this.name), ...key(`${this.name}_setpoint`) };
  }

  /** One at the temperature that this one has now, holding it. */
  twin(clock: Clock): SimTemperature<N> {
    const twin = new SimTemperature(this.name, { ...this.#settings, clock });
    twin.#motion = this.#motion.twin(this.name, clock);
    return twin;
  }
}
