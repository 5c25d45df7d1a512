import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Hints,
  Locatable,
  Location,
  MaybePromise,
  Readable,
  Readings,
  Status,
  Stoppable,
} from "@runengine/protocols";
import { chain, numberKey } from "@runengine/protocols";
import type { PseudoAxisOptions, PseudoPositioner } from "./pseudo-positioner.ts";

/** One of the reckoned axes of a {@link PseudoPositioner}. Moved alone, the others stay where they were sent. */
export class PseudoAxis<P extends string = string>
  implements Readable, Locatable<number>, Checkable<number>, Stoppable
{
  readonly parent: PseudoPositioner<P, string>;
  readonly key: P;
  readonly #options: PseudoAxisOptions;

  constructor(parent: PseudoPositioner<P, string>, key: P, options: PseudoAxisOptions) {
    this.parent = parent;
    this.key = key;
    this.#options = options;
  }

  get name(): string {
    return `${this.parent.name}-${this.key}`;
  }

  get hints(): Hints {
    return { fields: [this.name] };
  }

  /** @throws as `checkValue`. */
  set(value: number): Status {
    return this.parent.set(this.#alone(value));
  }

  /** Ends the motion of all the real axes. */
  stop(success = true): Promise<void> {
    return this.parent.stop(success);
  }

  /** @throws PseudoTargetError where a real axis cannot go to where it had to be. */
  checkValue(value: number): MaybePromise<void> {
    return this.parent.checkValue(this.#alone(value));
  }

  locate(): MaybePromise<Location<number>> {
    return chain(this.parent.locate(), ({ setpoint, readback }) => ({
      setpoint: setpoint[this.key],
      readback: readback[this.key],
    }));
  }

  read(): MaybePromise<Readings> {
    return chain(this.locate(), (location) => this.readingsOf(location));
  }

  /** @internal */
  readingsOf({ setpoint, readback }: Location<number>): Readings {
    const timestamp = this.parent.clock.now();
    return {
      [this.name]: { value: readback, timestamp },
      [`${this.name}-setpoint`]: { value: setpoint, timestamp },
    };
  }

  describe(): DataKeys {
    const { units, precision } = this.#options;
    const key = numberKey(`pseudo:${this.parent.name}`, { units, precision });
    return { [this.name]: key, [`${this.name}-setpoint`]: key };
  }

  #alone(value: number): Partial<Record<P, number>> {
    return { [this.key]: value } as Partial<Record<P, number>>;
  }
}
