import {
  type MemoryBackend,
  memoryBackend,
  numberValue,
  PartsDevice,
  readOnlySignal,
  type SettableSignal,
  signal,
} from "@runengine/devices";
import type {
  Clock,
  MaybePromise,
  Readable,
  Reading,
  Status,
  Stoppable,
  Triggerable,
  Twinnable,
  TwinOf,
} from "@runengine/protocols";
import { chain, systemClock, twinsOn } from "@runengine/protocols";
import { valuesOf } from "./inputs.ts";
import { aboveZero, notBelowZero } from "./option-checks.ts";
import { poisson, type Random, seededRandom, twinRandom } from "./random.ts";
import { cutOff } from "./saturation.ts";
import type { LightSource } from "./sim-detector.ts";
import { TimedWork } from "./timed-work.ts";

export interface SimPointDetectorOptions {
  /** What each channel counts per second where the inputs have these values, in their order, in the full beam. */
  readonly channels: Readonly<Record<string, (values: readonly number[]) => number>>;
  /** The devices whose first hinted number the channels depend on. Default: none. */
  readonly inputs?: readonly Readable[];
  /** What lights it. Default: the full beam, always. */
  readonly light?: LightSource;
  /** Seconds that a trigger takes, at first: they can be set. Default: 1. */
  readonly exposure?: number;
  /** More numbers that can be set and are told as configuration; the detector does nothing by them. Default: none. */
  readonly settings?: Readonly<Record<string, number>>;
  /** The most that a channel can count in one exposure. Default: no such limit. */
  readonly saturation?: number;
  /** Whether it counts single photons, with Poisson's noise. Default: true. */
  readonly noise?: boolean;
  /** Where the noise comes from. Default: a source of its own, which the name seeds. */
  readonly random?: Random;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** A day, in seconds. */
const longest = 86_400;

interface Kept extends Required<Omit<SimPointDetectorOptions, "light" | "saturation" | "exposure">> {
  readonly light: LightSource | undefined;
}

/**
 * A detector with several channels, `<name>-a`, `<name>-b`, …, and settings that a plan can set: first of all its `exposure`. Before its
 * first trigger all channels read 0.
 *
 * @see ophyd's `ABDetector`, `DetWithConf` and `DetWithCountTime`, and ophyd-async's `SimPointDetector`, the counterparts.
 */
export class SimPointDetector extends PartsDevice implements Triggerable, Stoppable, Twinnable {
  /** Seconds that a trigger takes. */
  readonly exposure: SettableSignal<number>;
  /** The most that a channel can count, if there is such a limit: dry runs warn where it is reached. */
  declare readonly saturation?: number;
  readonly #kept: Kept;
  readonly #counts: ReadonlyMap<string, MemoryBackend<number>>;
  readonly #set: ReadonlyMap<string, MemoryBackend<number>>;
  readonly #work: TimedWork;

  /** @throws RangeError for an exposure below 0 or a saturation not above it; TypeError for a channel or setting named as a group's own member. */
  constructor(name: string, { saturation, exposure = 1, ...options }: SimPointDetectorOptions) {
    const kept: Kept = {
      inputs: [],
      light: undefined,
      settings: {},
      noise: true,
      random: seededRandom(name),
      clock: systemClock,
      ...options,
    };
    const { channels, settings, clock } = kept;
    notBelowZero(name, { exposure });
    if (saturation !== undefined) aboveZero(name, { saturation });
    const memory = (key: string, value: number) =>
      memoryBackend(value, { source: `sim:${name}_${key}`, clock });
    const counts = new Map(Object.keys(channels).map((key) => [key, memory(key, 0)]));
    const set = new Map(
      Object.entries({ ...settings, exposure }).map(([key, value]) => [key, memory(key, value)]),
    );
    const countType = numberValue({ units: "counts", precision: 0 });
    const read = [...counts].map(
      ([key, backend]) => [key, readOnlySignal(countType, backend, { clock })] as const,
    );
    const seconds = numberValue({ units: "s", limits: [0, longest] });
    const configuration = [...set].map(
      ([key, backend]) =>
        [key, signal(key === "exposure" ? seconds : numberValue(), backend, { clock })] as const,
    );
    super(name, { read: Object.fromEntries(read), configuration: Object.fromEntries(configuration) });
    this.exposure = this.parts.get("exposure") as SettableSignal<number>;
    if (saturation !== undefined) this.saturation = saturation;
    this.#kept = kept;
    this.#counts = counts;
    this.#set = set;
    this.#work = new TimedWork(name, clock);
  }

  /** Exposes, then counts. An exposure that is under way fails by a new one. @returns Done when it has counted. */
  trigger(): Status {
    const seconds = this.#set.get("exposure")?.get().value ?? 0;
    return this.#work.begin(seconds, { done: () => this.#count(seconds) });
  }

  /** Ends the exposure; nothing is counted by it. @param success - Whether it then counts as done. Default: true. */
  stop(success = true): void {
    this.#work.stop(success);
  }

  /** One with the same settings and counts, that looks at the twins of what this one looks at. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimPointDetector {
    const { inputs, light, random, ...kept } = this.#kept;
    const { exposure = 0, ...settings } = Object.fromEntries(
      [...this.#set].map(([key, backend]) => [key, backend.get().value]),
    );
    const twin = new SimPointDetector(this.name, {
      ...kept,
      exposure,
      settings,
      inputs: inputs.map((input) => twinOf(input)),
      ...(light && { light: twinOf(light) }),
      ...(this.saturation !== undefined && { saturation: this.saturation }),
      random: twinRandom(random, this.name),
      clock,
    });
    for (const [key, counts] of this.#counts) twin.#counts.get(key)?.change(counts.get().value);
    return twin;
  }

  #count(seconds: number): MaybePromise<void> {
    const { channels, inputs, light, noise, random, clock } = this.#kept;
    return chain(valuesOf(this.name, inputs), (values) => {
      const part = (light?.flux() ?? 1) * seconds;
      for (const [key, backend] of this.#counts) {
        const expected = Math.max(0, channels[key]?.(values) ?? 0) * part;
        const value = noise ? poisson(expected, random) : expected;
        this.#tell(backend, cutOff({ value, timestamp: clock.now() }, this.name, this.saturation));
      }
    });
  }

  #tell(backend: MemoryBackend<number>, { value, alarm_severity, message }: Reading<number>): void {
    if (alarm_severity === undefined) backend.change(value);
    else backend.change(value, { alarm_severity, ...(message !== undefined && { message }) });
  }
}
