import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  Configurable,
  Hints,
  MaybePromise,
  NumberReading,
  Readable,
  Readings,
  Status,
  Triggerable,
  Twinnable,
  TwinOf,
} from "@runengine/protocols";
import { chain, numberKey, systemClock, twinsOn } from "@runengine/protocols";
import { aboveZero, notBelowZero } from "./option-checks.ts";
import { poisson, type Random, seededRandom, twinRandom } from "./random.ts";
import { cutOff } from "./saturation.ts";
import { TimedWork } from "./timed-work.ts";

const noises = ["none", "poisson", "uniform"] as const;

/** `poisson`: counts of which so many are expected. `uniform`: at most `noiseMultiplier` up or down. */
export type Noise = (typeof noises)[number];

export interface SimGaussOptions<F extends string = string> {
  /** What moves the detector over the peak. */
  readonly motor: Readable;
  /** Data key of the motor's position. Default: its first hinted one, else its name. */
  readonly motorField?: string;
  /** Position of the peak. */
  readonly center: number;
  /** Height of the peak. */
  readonly Imax: number;
  /** Width of the peak, as standard deviation, in the motor's units. Default: 1. */
  readonly sigma?: number;
  /** Default: none. */
  readonly noise?: Noise;
  /** Default: 1. */
  readonly noiseMultiplier?: number;
  /** Where the noise comes from. Default: a source of its own, which the name seeds, so that it is the same each time. */
  readonly random?: Random;
  /** Seconds that a trigger takes. Default: 0. */
  readonly exposureTime?: number;
  /** The highest intensity that it tells; what is above it reads as this, with an alarm. Default: no such limit. */
  readonly saturation?: number;
  /** Data key of the intensity. Default: the detector's name. */
  readonly field?: F;
  /** Default: none. */
  readonly units?: string;
  /** Digits after the point that are worth showing. Default: 3. */
  readonly precision?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

type Settings = Required<
  Omit<SimGaussOptions, "motor" | "motorField" | "field" | "units" | "random" | "saturation">
> & {
  readonly units: string | undefined;
};

/**
 * A detector whose intensity is a Gaussian function of a motor's position.
 *
 * It is measured at the end of each trigger's exposure; reading gives what was measured last. One that was never triggered measures when
 * it is first read.
 *
 * @see ophyd's `SynGauss`, the counterpart.
 */
export class SimGauss<const N extends string = string, const F extends string = N>
  implements Readable<NumberReading<F>>, Triggerable, Configurable, Twinnable
{
  readonly name: N;
  readonly hints: Hints;
  /** The highest intensity that it tells, if there is one: dry runs warn where it is reached. */
  declare readonly saturation?: number;
  readonly #field: string;
  readonly #motor: Readable;
  readonly #motorField: string;
  readonly #settings: Settings;
  readonly #random: Random;
  readonly #work: TimedWork;
  readonly #madeAt: number;
  #measured: NumberReading<F> | undefined;

  /** @throws RangeError for a width or saturation that is not above 0, or an exposure time below it. */
  constructor(name: N, { motor, motorField, random, field, saturation, ...options }: SimGaussOptions<F>) {
    this.name = name;
    this.#field = field ?? name;
    this.hints = { fields: [this.#field] };
    this.#motor = motor;
    this.#motorField = motorField ?? motor.hints?.fields?.[0] ?? motor.name;
    this.#random = random ?? seededRandom(name);
    this.#settings = {
      sigma: 1,
      noise: "none",
      noiseMultiplier: 1,
      exposureTime: 0,
      units: undefined,
      precision: 3,
      clock: systemClock,
      ...options,
    };
    const { sigma, exposureTime, clock } = this.#settings;
    aboveZero(name, { sigma });
    notBelowZero(name, { exposureTime });
    if (saturation !== undefined) {
      aboveZero(name, { saturation });
      this.saturation = saturation;
    }
    this.#work = new TimedWork(name, clock);
    this.#madeAt = clock.now();
  }

  /** Exposes, then measures. An exposure that is under way fails by a new one. @returns Done when it has measured. */
  trigger(): Status {
    return this.#work.begin(this.#settings.exposureTime, {
      done: () => chain(this.#measure(), () => {}),
    });
  }

  read(): MaybePromise<NumberReading<F>> {
    return this.#measured ?? this.#measure();
  }

  describe(): DataKeys {
    const { units, precision } = this.#settings;
    return { [this.#field]: numberKey(`sim:${this.name}`, { units, precision }) };
  }

  readConfiguration(): Readings {
    const { center, Imax, sigma, noise, noiseMultiplier, exposureTime } = this.#settings;
    const settings = {
      center,
      Imax,
      sigma,
      noise,
      noise_multiplier: noiseMultiplier,
      exposure_time: exposureTime,
    };
    const timestamp = this.#madeAt;
    return Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [`${this.name}_${key}`, { value, timestamp }]),
    );
  }

  describeConfiguration(): DataKeys {
    const { units } = this.#settings;
    const number = (key: string, unit?: string) => ({
      [`${this.name}_${key}`]: numberKey(`sim:${this.name}_${key}`, { units: unit }),
    });
    const noise = `${this.name}_noise`;
    return {
      ...number("center"),
      ...number("Imax", units),
      ...number("sigma"),
      [noise]: { source: `sim:${noise}`, dtype: "string", shape: [], choices: [...noises] },
      ...number("noise_multiplier"),
      ...number("exposure_time", "s"),
    };
  }

  /** One that looks at the motor's twin, has measured the same, and draws the same noise from now on. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimGauss<N, F> {
    const { units, ...settings } = this.#settings;
    const twin = new SimGauss<N, F>(this.name, {
      ...settings,
      ...(units !== undefined && { units }),
      ...(this.saturation !== undefined && { saturation: this.saturation }),
      motor: twinOf(this.#motor),
      motorField: this.#motorField,
      field: this.#field as F,
      random: twinRandom(this.#random, this.name),
      clock,
    });
    twin.#measured = this.#measured;
    return twin;
  }

  #measure(): MaybePromise<NumberReading<F>> {
    return chain(this.#motor.read(), (readings) => {
      const position = readings[this.#motorField]?.value;
      if (typeof position !== "number") {
        const given = Object.keys(readings).join(", ") || "nothing";
        throw new TypeError(
          `${this.name}: ${this.#motor.name} gives no number "${this.#motorField}", but ${given}; set motorField`,
        );
      }
      const timestamp = this.#settings.clock.now();
      const reading = cutOff({ value: this.#at(position), timestamp }, this.name, this.saturation);
      this.#measured = { [this.#field]: reading } as NumberReading<F>;
      return this.#measured;
    });
  }

  #at(position: number): number {
    const { center, Imax, sigma, noise, noiseMultiplier } = this.#settings;
    const intensity = Imax * Math.exp(-((position - center) ** 2) / (2 * sigma ** 2));
    if (noise === "poisson") return poisson(intensity, this.#random);
    if (noise === "uniform") return intensity + noiseMultiplier * (2 * this.#random() - 1);
    return intensity;
  }
}
