import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  Configurable,
  Hints,
  MaybePromise,
  Named,
  Readable,
  Reading,
  Readings,
  Status,
  Triggerable,
  Twinnable,
  TwinOf,
} from "@runengine/protocols";
import { chain, numberKey, systemClock, twinsOn } from "@runengine/protocols";
import { valuesOf } from "./inputs.ts";
import { aboveZero, notBelowZero } from "./option-checks.ts";
import { poisson, type Random, seededRandom, twinRandom } from "./random.ts";
import { cutOff } from "./saturation.ts";
import { TimedWork } from "./timed-work.ts";

/** What lights a sample: how much of the full beam there is now, from 0 to 1. */
export interface LightSource extends Named {
  flux(): number;
}

export interface SimDetectorOptions {
  /** The devices whose first hinted number the intensity depends on. Default: none. */
  readonly inputs?: readonly Readable[];
  /** The counts, per second unless `perSecond` is false, that are expected where the inputs have these values, in their order, in the full beam. */
  readonly rate: (values: readonly number[]) => number;
  /** Whether it counts the more the longer it exposes. Default: true. */
  readonly perSecond?: boolean;
  /** What lights it. Default: the full beam, always. */
  readonly light?: LightSource;
  /** Seconds that a trigger takes. Default: 1. */
  readonly exposureTime?: number;
  /** The most that it can count in one exposure. Default: no such limit. */
  readonly saturation?: number;
  /** Whether it counts single photons, with Poisson's noise. Default: true. */
  readonly noise?: boolean;
  /** Where the noise comes from. Default: a source of its own, which the name seeds. */
  readonly random?: Random;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

type Settings = Required<Omit<SimDetectorOptions, "light" | "random" | "saturation">> & {
  readonly light: LightSource | undefined;
};

/**
 * A detector that counts photons: so many a second as a function of other devices says, in the light that there is at the end of the
 * exposure. A count that reaches its saturation is cut off there, with an alarm.
 */
export class SimDetector implements Readable, Triggerable, Configurable, Twinnable {
  readonly name: string;
  readonly hints: Hints;
  /** The most that it can count, if there is such a limit: dry runs warn where it is reached. */
  declare readonly saturation?: number;
  readonly #settings: Settings;
  readonly #random: Random;
  readonly #work: TimedWork;
  readonly #madeAt: number;
  #measured: Reading<number> | undefined;

  /** @throws RangeError for an exposure time below 0, or a saturation that is not above it. */
  constructor(name: string, { random, light, saturation, ...options }: SimDetectorOptions) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#random = random ?? seededRandom(name);
    this.#settings = {
      inputs: [],
      exposureTime: 1,
      perSecond: true,
      noise: true,
      clock: systemClock,
      light,
      ...options,
    };
    const { exposureTime, clock } = this.#settings;
    notBelowZero(name, { exposureTime });
    if (saturation !== undefined) {
      aboveZero(name, { saturation });
      this.saturation = saturation;
    }
    this.#work = new TimedWork(name, clock);
    this.#madeAt = clock.now();
  }

  /** Exposes, then counts. An exposure that is under way fails by a new one. @returns Done when it has counted. */
  trigger(): Status {
    return this.#work.begin(this.#settings.exposureTime, { done: () => chain(this.#measure(), () => {}) });
  }

  /** What was counted last; it counts when it is first read, if it was never triggered. */
  read(): MaybePromise<Readings> {
    return chain(this.#measured ?? this.#measure(), (reading) => ({ [this.name]: reading }));
  }

  /** Its saturation is the upper limit of the alarm. */
  describe(): DataKeys {
    const key = numberKey(`sim:${this.name}`, { units: "counts", precision: 0 });
    const limits = this.saturation !== undefined && { alarm: { low: 0, high: this.saturation } };
    return { [this.name]: { ...key, ...(limits && { limits }) } };
  }

  readConfiguration(): Readings {
    return {
      [`${this.name}_exposure_time`]: { value: this.#settings.exposureTime, timestamp: this.#madeAt },
    };
  }

  describeConfiguration(): DataKeys {
    const key = `${this.name}_exposure_time`;
    return { [key]: numberKey(`sim:${key}`, { units: "s" }) };
  }

  /** One that looks at the twins of what this one looks at, and draws the same noise from now on. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimDetector {
    const { light, inputs, ...settings } = this.#settings;
    const twin = new SimDetector(this.name, {
      ...settings,
      inputs: inputs.map((input) => twinOf(input)),
      ...(light && { light: twinOf(light) }),
      ...(this.saturation !== undefined && { saturation: this.saturation }),
      random: twinRandom(this.#random, this.name),
      clock,
    });
    twin.#measured = this.#measured;
    return twin;
  }

  #measure(): MaybePromise<Reading<number>> {
    return chain(valuesOf(this.name, this.#settings.inputs), (values) => {
      this.#measured = this.#count(values);
      return this.#measured;
    });
  }

  #count(values: readonly number[]): Reading<number> {
    const { rate, light, exposureTime, perSecond, noise, clock } = this.#settings;
    const expected = Math.max(0, rate(values)) * (light?.flux() ?? 1) * (perSecond ? exposureTime : 1);
    const value = noise ? poisson(expected, this.#random) : expected;
    return cutOff({ value, timestamp: clock.now() }, this.name, this.saturation);
  }
}
