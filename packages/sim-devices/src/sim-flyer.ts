import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  EventCollectable,
  Flyable,
  Hints,
  PartialEvent,
  Status,
  Stoppable,
  Twinnable,
} from "@runengine/protocols";
import { numberKey, systemClock } from "@runengine/protocols";
import { notBelowZero, wholeFrom } from "./option-checks.ts";
import { TimedWork } from "./timed-work.ts";

export interface SimFlyerOptions {
  /** Data keys of the angle and of its sine. Default: theta and sin. */
  readonly fields?: readonly [theta: string, sin: string];
  /** How many points a flight has, at least 2. Default: 15. */
  readonly num?: number;
  /** Seconds that a flight takes. Default: 0, and all is there at once. */
  readonly duration?: number;
  /** Stream that the points go to. Default: the flyer's name. */
  readonly stream?: string;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

interface Flight {
  readonly startedAt: number;
  readonly status: Status;
  /** Points measured, once it is over. */
  points: number | undefined;
  /** Points handed over. */
  collected: number;
}

/**
 * A flyer that measures the sine of an angle that goes once around, at equal distances in angle and time.
 *
 * `kickoff` lets it begin and returns at once; `complete` is done when it has flown. `collect` hands over each point once, also during
 * the flight. A flight begun anew forgets what was not collected of the one before.
 *
 * @see the `FlyMagic` of the notebook that this project began with.
 */
export class SimFlyer implements Flyable, EventCollectable, Stoppable, Twinnable {
  readonly name: string;
  readonly hints: Hints;
  readonly #options: Required<SimFlyerOptions>;
  readonly #work: TimedWork;
  #flight: Flight | undefined;

  /** @throws RangeError for fewer than 2 points, or a duration below 0. */
  constructor(name: string, options: SimFlyerOptions = {}) {
    this.name = name;
    this.#options = {
      fields: ["theta", "sin"],
      num: 15,
      duration: 0,
      stream: name,
      clock: systemClock,
      ...options,
    };
    const { fields, num, duration, clock } = this.#options;
    wholeFrom(name, 2, { num });
    notBelowZero(name, { duration });
    this.hints = { fields: [...fields] };
    this.#work = new TimedWork(name, clock);
  }

  /** Begins a flight. One that is under way fails by it. */
  kickoff(): void {
    const { num, duration, clock } = this.#options;
    const startedAt = clock.now();
    const status = this.#work.begin(duration, {
      done: () => this.#land(num),
      halted: () => this.#land(this.#measured()),
    });
    this.#flight = { startedAt, status, points: status.done ? num : undefined, collected: 0 };
  }

  /** @returns Done when it has flown. @throws Error when it was not kicked off. */
  complete(): Status {
    if (!this.#flight) throw new Error(`${this.name} does not fly: kick it off before it is to complete`);
    return this.#flight.status;
  }

  /** Ends the flight where it is; what was measured can be collected. @param success - Whether it counts as done. Default: true. */
  stop(success = true): void {
    this.#work.stop(success);
  }

  *collect(): Generator<PartialEvent> {
    const flight = this.#flight;
    if (!flight) return;
    while (flight.collected < this.#measured()) yield this.#point(flight, flight.collected++);
  }

  describeCollect(): Record<string, DataKeys> {
    const { fields, stream } = this.#options;
    const [theta, sin] = fields;
    const source = (field: string) => `sim:${this.name}_${field}`;
    return {
      [stream]: { [theta]: numberKey(source(theta), { units: "rad" }), [sin]: numberKey(source(sin)) },
    };
  }

  /** One on the ground; a flight under way, and what it measured, stay with this one. */
  twin(clock: Clock): SimFlyer {
    return new SimFlyer(this.name, { ...this.#options, clock });
  }

  /** Points of the present flight that are measured by now. */
  #measured(): number {
    const { num, duration, clock } = this.#options;
    const flight = this.#flight;
    if (!flight) return 0;
    return flight.points ?? Math.floor(((clock.now() - flight.startedAt) / duration) * (num - 1)) + 1;
  }

  #land(points: number): void {
    if (this.#flight) this.#flight.points = points;
  }

  #point({ startedAt }: Flight, index: number): PartialEvent {
    const { fields, num, duration } = this.#options;
    const [theta, sin] = fields;
    const part = index / (num - 1);
    const angle = 2 * Math.PI * part;
    const time = startedAt + duration * part;
    return {
      time,
      data: { [theta]: angle, [sin]: Math.sin(angle) },
      timestamps: { [theta]: time, [sin]: time },
    };
  }
}
