import type { DataKeys } from "@runengine/event-model";
import {
  type Clock,
  checkNumber,
  type Locatable,
  type Location,
  type Movable,
  type Readable,
  type Readings,
  type Status,
  settableStatus,
  systemClock,
  type Triggerable,
  type Twinnable,
  type TwinOf,
  type ValueLimits,
} from "@runengine/protocols";

/** A motor that is there at once and remembers where it was sent. It has no twin. */
export function limitedMotor(
  name: string,
  limits: ValueLimits,
): Movable<number> & Readable & { readonly moves: readonly number[]; checkValue(value: number): void } {
  const moves: number[] = [];
  return {
    name,
    moves,
    set(value: number) {
      moves.push(value);
    },
    checkValue: (value) => checkNumber(name, value, limits),
    read: (): Readings => ({ [name]: { value: moves.at(-1) ?? 0, timestamp: 0 } }),
    describe: () => ({ [name]: { dtype: "number", shape: [], source: `test:${name}` } }),
  };
}

/** A detector that reads 1. It has no twin. */
export function pointDetector(name: string): Readable {
  return {
    name,
    read: (): Readings => ({ [name]: { value: 1, timestamp: 0 } }),
    describe: () => ({ [name]: { dtype: "number", shape: [], source: `test:${name}` } }),
  };
}

/** A motor of one unit a second, with limits and a twin. */
export class SlowMotor implements Readable, Locatable<number>, Twinnable {
  readonly name: string;
  readonly limits: ValueLimits;
  position: number;
  readonly #clock: Clock;

  constructor(name: string, limits: ValueLimits, clock: Clock = systemClock, position = 0) {
    this.name = name;
    this.limits = limits;
    this.position = position;
    this.#clock = clock;
  }

  set(value: number): Status {
    const status = settableStatus();
    this.#clock.after(Math.abs(value - this.position), () => {
      this.position = value;
      status.finish();
    });
    return status;
  }

  checkValue(value: number): void {
    checkNumber(this.name, value, this.limits);
  }

  locate(): Location<number> {
    return { setpoint: this.position, readback: this.position };
  }

  read(): Readings {
    return { [this.name]: { value: this.position, timestamp: this.#clock.now() } };
  }

  describe(): DataKeys {
    const [low, high] = this.limits;
    return {
      [this.name]: {
        dtype: "number",
        shape: [],
        source: `test:${this.name}`,
        units: "mm",
        limits: { control: { low, high } },
      },
    };
  }

  twin(clock: Clock): SlowMotor {
    return new SlowMotor(this.name, this.limits, clock, this.position);
  }
}

/** A detector that exposes for half a second, reads 100 / (1 + x²) of a motor's place, and saturates at 90. */
export class PeakDetector implements Readable, Triggerable, Twinnable {
  readonly name: string;
  readonly saturation = 90;
  readonly #motor: SlowMotor;
  readonly #clock: Clock;

  constructor(name: string, motor: SlowMotor, clock: Clock = systemClock) {
    this.name = name;
    this.#motor = motor;
    this.#clock = clock;
  }

  trigger(): Promise<void> {
    return this.#clock.sleep(0.5);
  }

  read(): Readings {
    const value = Math.min(this.saturation, 100 / (1 + this.#motor.position ** 2));
    return { [this.name]: { value, timestamp: this.#clock.now() } };
  }

  describe(): DataKeys {
    return { [this.name]: { dtype: "number", shape: [], source: `test:${this.name}` } };
  }

  twin(clock: Clock, twinOf: TwinOf = (motor) => motor): PeakDetector {
    return new PeakDetector(this.name, twinOf(this.#motor), clock);
  }
}
