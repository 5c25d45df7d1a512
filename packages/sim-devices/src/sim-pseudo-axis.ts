import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Hints,
  Locatable,
  Location,
  Readable,
  Reading,
  Readings,
  Status,
  Stoppable,
  Twinnable,
  TwinOf,
} from "@runengine/protocols";
import { checkNumber, numberKey, twinsOn } from "@runengine/protocols";
import type { SimPseudo } from "./sim-pseudo.ts";

/** One of the reckoned axes of a {@link SimPseudo}. */
export class SimPseudoAxis<P extends string = string>
  implements Readable, Locatable<number>, Checkable<number>, Stoppable, Twinnable
{
  readonly name: string;
  readonly parent: SimPseudo<P, string>;
  readonly hints: Hints;
  readonly #axis: P;
  readonly #units: string;

  constructor(parent: SimPseudo<P, string>, axis: P, units: string) {
    this.parent = parent;
    this.name = `${parent.name}_${axis}`;
    this.hints = { fields: [this.name] };
    this.#axis = axis;
    this.#units = units;
  }

  /** @throws as `checkValue`. */
  set(value: number): Status {
    this.checkValue(value);
    return this.parent.set(this.#alone(value));
  }

  /** Ends the motion of all real axes. */
  stop(success = true): void {
    this.parent.stop(success);
  }

  /** @throws TypeError for what is no finite number; what a real axis says of where it had to be. */
  checkValue(value: number): void {
    checkNumber(this.name, value);
    this.parent.checkValue(this.#alone(value));
  }

  locate(): Location<number> {
    const { setpoint, readback } = this.parent.locate();
    return { setpoint: setpoint[this.#axis], readback: readback[this.#axis] };
  }

  read(): Readings {
    const readings = Object.values(this.parent.real).flatMap((motor): Reading[] =>
      Object.values(motor.read()),
    );
    const timestamp = Math.max(...readings.map((reading) => reading.timestamp));
    return { [this.name]: { value: this.locate().readback, timestamp } };
  }

  describe(): DataKeys {
    return { [this.name]: numberKey(`sim:${this.name}`, { units: this.#units, precision: 4 }) };
  }

  /** The same axis of the twin of the whole. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimPseudoAxis<P> {
    return twinOf(this.parent).pseudoAxes[this.#axis];
  }

  #alone(value: number): Partial<Record<P, number>> {
    return { [this.#axis]: value } as Partial<Record<P, number>>;
  }
}
