import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  Hints,
  NumberReading,
  ReadingsListener,
  Subscribable,
  Twinnable,
} from "@runengine/protocols";
import { numberKey, systemClock } from "@runengine/protocols";
import { aboveZero, notBelowZero } from "./option-checks.ts";
import { type Random, seededRandom, twinRandom } from "./random.ts";
import type { LightSource } from "./sim-detector.ts";

export interface SimRingOptions {
  /** Current after each injection, in mA. Default: 300. */
  readonly current?: number;
  /** Seconds in which the current falls to 1/e. Default: 36 000. */
  readonly lifetime?: number;
  /** Seconds from one injection to the next. Default: 300. */
  readonly topUpTime?: number;
  /** Mean number of seconds from one trip to the next; how long it really is, is chance. Default: infinite, and it never trips. */
  readonly meanTimeToTrip?: number;
  /** Seconds from a trip until there is beam again. Default: 600. */
  readonly tripTime?: number;
  /** Seconds between two readings that subscribers are told of. Default: 1. */
  readonly updateTime?: number;
  /** Where chance comes from. Default: a source of its own, which the name seeds. */
  readonly random?: Random;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

type Settings = Required<Omit<SimRingOptions, "random">>;

/**
 * The current of a storage ring: it falls, is topped up, and now and then is lost. It is a function of the clock: nothing ticks unless
 * somebody has subscribed.
 */
export class SimRing<const N extends string = string>
  implements Subscribable<NumberReading<N>>, LightSource, Twinnable
{
  readonly name: N;
  readonly hints: Hints;
  readonly #settings: Settings;
  #random: Random;
  readonly #listeners = new Map<ReadingsListener<NumberReading<N>>, () => void>();
  /** When the current was last at its height, or will be after the trip that is now. */
  #filledAt: number;
  #tripAt: number;

  /** @throws RangeError for a current or time that is not above 0. */
  constructor(name: N, { random, ...options }: SimRingOptions = {}) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#random = random ?? seededRandom(name);
    this.#settings = {
      current: 300,
      lifetime: 36_000,
      topUpTime: 300,
      meanTimeToTrip: Number.POSITIVE_INFINITY,
      tripTime: 600,
      updateTime: 1,
      clock: systemClock,
      ...options,
    };
    const { current, lifetime, topUpTime, meanTimeToTrip, tripTime, updateTime, clock } = this.#settings;
    aboveZero(name, { current, lifetime, topUpTime, meanTimeToTrip, updateTime });
    notBelowZero(name, { tripTime });
    this.#filledAt = clock.now();
    this.#tripAt = this.#filledAt + this.#timeToTrip();
  }

  /** In mA. */
  get current(): number {
    const { current, lifetime, topUpTime, tripTime, clock } = this.#settings;
    const now = clock.now();
    while (now >= this.#tripAt + tripTime) {
      this.#filledAt = this.#tripAt + tripTime;
      this.#tripAt = this.#filledAt + this.#timeToTrip();
    }
    if (now >= this.#tripAt) return 0;
    return current * Math.exp(-((now - this.#filledAt) % topUpTime) / lifetime);
  }

  /** The present current as a part of the full one. */
  flux(): number {
    return this.current / this.#settings.current;
  }

  /** Loses the beam now; it is back after the time of a trip. */
  trip(): void {
    if (this.current > 0) this.#tripAt = this.#settings.clock.now();
  }

  read(): NumberReading<N> {
    const reading = { value: this.current, timestamp: this.#settings.clock.now() };
    return { [this.name]: reading } as NumberReading<N>;
  }

  describe(): DataKeys {
    const { current } = this.#settings;
    const options = { units: "mA", precision: 2, range: [0, current] as const };
    return { [this.name]: numberKey(`sim:${this.name}`, options) };
  }

  subscribe(listener: ReadingsListener<NumberReading<N>>): void {
    this.clearSub(listener);
    const { clock, updateTime } = this.#settings;
    const next = () =>
      this.#listeners.set(
        listener,
        clock.after(updateTime, () => {
          next();
          listener(this.read());
        }),
      );
    next();
    listener(this.read());
  }

  clearSub(listener: ReadingsListener<NumberReading<N>>): void {
    this.#listeners.get(listener)?.();
    this.#listeners.delete(listener);
  }

  /** One with the same current now and the same trips to come. */
  twin(clock: Clock): SimRing<N> {
    const shift = clock.now() - this.#settings.clock.now();
    const twin = new SimRing(this.name, {
      ...this.#settings,
      random: () => 0,
      clock,
    });
    twin.#random = twinRandom(this.#random, this.name);
    twin.#filledAt = this.#filledAt + shift;
    twin.#tripAt = this.#tripAt + shift;
    return twin;
  }

  /** As long as an event that comes by chance lets one wait: exponentially distributed. */
  #timeToTrip(): number {
    const { meanTimeToTrip } = this.#settings;
    return meanTimeToTrip === Number.POSITIVE_INFINITY
      ? meanTimeToTrip
      : -meanTimeToTrip * Math.log(1 - this.#random());
  }
}
