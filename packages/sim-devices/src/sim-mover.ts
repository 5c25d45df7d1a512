import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Hints,
  Movable,
  NumberReading,
  Readable,
  Status,
  Stoppable,
  Triggerable,
  Twinnable,
} from "@runengine/protocols";
import { SimMotor, type SimMotorOptions } from "./sim-motor.ts";

export interface SimMoverOptions<F extends string = string> extends SimMotorOptions {
  /** Data key of its position. Default: its name. */
  readonly field?: F;
}

/**
 * A motor that goes where it was set to when it is triggered: `set` only stores the position.
 *
 * @see the `Mover` of the notebook that this project began with.
 */
export class SimMover<const N extends string = string, const F extends string = N>
  implements Readable<NumberReading<F>>, Movable<number>, Triggerable, Checkable<number>, Stoppable, Twinnable
{
  readonly name: N;
  readonly hints: Hints;
  readonly #field: string;
  #motor: SimMotor;
  #target: number;

  /** @throws as `SimMotor`'s. */
  constructor(name: N, { field, ...options }: SimMoverOptions<F> = {}) {
    this.name = name;
    this.#field = field ?? name;
    this.hints = { fields: [this.#field] };
    this.#motor = new SimMotor(name, options);
    this.#target = this.#motor.position;
  }

  /** Where it is now. */
  get position(): number {
    return this.#motor.position;
  }

  /** Stores where it is to go. @throws as {@link checkValue}. */
  set(value: number): void {
    this.checkValue(value);
    this.#target = value;
  }

  /** Sends it to the position stored last. @returns Done on arrival. */
  trigger(): Status {
    return this.#motor.set(this.#target);
  }

  /** Ends the move; the position stored stays. */
  stop(success = true): void {
    this.#motor.stop(success);
  }

  /** @throws TypeError for what is no finite number; LimitError for a number outside the limits. */
  checkValue(value: number): void {
    this.#motor.checkValue(value);
  }

  read(): NumberReading<F> {
    return { [this.#field]: this.#motor.read()[this.name] } as NumberReading<F>;
  }

  describe(): DataKeys {
    const [dataKey] = Object.values(this.#motor.describe());
    return dataKey ? { [this.#field]: dataKey } : {};
  }

  /** One that stands where this one is now, and is to go to the same place. */
  twin(clock: Clock): SimMover<N, F> {
    const twin = new SimMover<N, F>(this.name, { field: this.#field as F, clock });
    twin.#motor = this.#motor.twin(clock);
    twin.#target = this.#target;
    return twin;
  }
}
