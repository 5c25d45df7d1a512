import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Hints,
  Locatable,
  Location,
  Readable,
  Reading,
  Status,
  Stoppable,
  Twinnable,
} from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { notBelowZero } from "./option-checks.ts";
import { TimedWork } from "./timed-work.ts";

export interface SimChoiceOptions<C extends string> {
  readonly choices: readonly [C, ...C[]];
  /** Default: the first one. */
  readonly initial?: C;
  /** Seconds that a change takes. Default: 0. */
  readonly moveTime?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Something with a few positions that have names: a shutter, a wheel of filters. While it changes it counts as where it was. */
export class SimChoice<const C extends string = string>
  implements Readable, Locatable<C>, Checkable<C>, Stoppable, Twinnable
{
  readonly name: string;
  readonly hints: Hints;
  readonly #choices: readonly [C, ...C[]];
  readonly #moveTime: number;
  readonly #clock: Clock;
  readonly #work: TimedWork;
  #reading: Reading<C>;
  #setpoint: C;

  /** @throws RangeError for a first position that there is not, or a time below 0. */
  constructor(
    name: string,
    { choices, initial = choices[0], moveTime = 0, clock = systemClock }: SimChoiceOptions<C>,
  ) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#choices = choices;
    this.#moveTime = moveTime;
    this.#clock = clock;
    this.checkValue(initial);
    notBelowZero(name, { moveTime });
    this.#work = new TimedWork(name, clock);
    this.#reading = { value: initial, timestamp: clock.now() };
    this.#setpoint = initial;
  }

  /** Where it is now. */
  get value(): C {
    return this.#reading.value;
  }

  /** @returns Done when it is there; at once where it is there already. @throws as `checkValue`. */
  set(value: C): Status {
    this.checkValue(value);
    const seconds = value === this.value ? 0 : this.#moveTime;
    const status = this.#work.begin(seconds, {
      done: () => {
        this.#reading = { value, timestamp: this.#clock.now() };
      },
      halted: () => {
        this.#setpoint = this.value;
      },
    });
    this.#setpoint = value;
    return status;
  }

  /** It stays where it was. @param success - Whether the change then counts as done. Default: true. */
  stop(success = true): void {
    this.#work.stop(success);
  }

  /** @throws RangeError for a position that there is not. */
  checkValue(value: C): void {
    if (!this.#choices.includes(value))
      throw new RangeError(
        `${this.name} can be set to ${this.#choices.join(", ")}, got ${JSON.stringify(value)}`,
      );
  }

  locate(): Location<C> {
    return { setpoint: this.#setpoint, readback: this.value };
  }

  read(): Readonly<Record<string, Reading<C>>> {
    return { [this.name]: this.#reading };
  }

  describe(): DataKeys {
    return {
      [this.name]: { source: `sim:${this.name}`, dtype: "string", shape: [], choices: [...this.#choices] },
    };
  }

  /** One that is where this one is now. */
  twin(clock: Clock): SimChoice<C> {
    return new SimChoice(this.name, {
      choices: this.#choices,
      initial: this.value,
      moveTime: this.#moveTime,
      clock,
    });
  }
}
