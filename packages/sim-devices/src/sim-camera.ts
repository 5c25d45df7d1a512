import { Detector, type DetectorOptions, type TriggerInfo } from "@runengine/devices";
import type { DataKeys } from "@runengine/event-model";
import type { Hints, MaybePromise, Readable, Readings, Twinnable, TwinOf } from "@runengine/protocols";
import { type Clock, chain, numberKey, systemClock, twinsOn } from "@runengine/protocols";
import { CameraDriver, type CameraDriverOptions } from "./camera-driver.ts";
import type { LosesFrames } from "./loses-frames.ts";
import { notBelowZero, wholeFrom } from "./option-checks.ts";
import { blobPattern, type FrameSize, type Pattern } from "./patterns.ts";
import { type Random, seededRandom, twinRandom } from "./random.ts";
import type { LightSource } from "./sim-detector.ts";
import { unkeptFrames } from "./unkept-frames.ts";

export interface SimCameraOptions extends Pick<DetectorOptions, "assets" | "defaults" | "newUid"> {
  /** Rows and columns. Default: 120 and 160. */
  readonly size?: FrameSize;
  /** What it sees. Default: one blob in the middle. */
  readonly pattern?: Pattern;
  /** The devices whose first hinted number the pattern depends on. Default: none. */
  readonly inputs?: readonly Readable[];
  /** What lights it. Default: the full beam, always. */
  readonly light?: LightSource;
  /** Counts per second in each pixel without light. Default: 0. */
  readonly darkRate?: number;
  /** Seconds that it needs after each exposure. Default: 0. */
  readonly readoutTime?: number;
  /** Whether it counts single photons, with Poisson's noise. Default: true. */
  readonly noise?: boolean;
  /** Where the noise comes from. Default: a source of its own, which the name seeds. */
  readonly random?: Random;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

const middle = blobPattern([{ x: 0.5, y: 0.5, sigma: 8, rate: 10_000 }]);

/**
 * A camera of 16 bits per pixel: frames into an `AssetStore`, and how many counts the last one has as a reading, `<name>_total`, which is
 * what is shown of it.
 *
 * @see ophyd-async's `SimBlobDetector` and `PatternGenerator`, the counterparts.
 */
export class SimCamera extends Detector implements LosesFrames, Twinnable {
  readonly #parts: Omit<CameraDriverOptions, "name">;
  #defaults: Partial<TriggerInfo>;
  readonly #driver: CameraDriver;

  /** @throws RangeError for a size that is not whole, what is below 0, or defaults that it cannot do. */
  constructor(name: string, { assets, defaults = {}, newUid, ...options }: SimCameraOptions) {
    const parts = {
      size: [120, 160] as const,
      pattern: middle,
      inputs: [],
      light: undefined,
      darkRate: 0,
      readoutTime: 0,
      noise: true,
      random: seededRandom(name),
      clock: systemClock,
      ...options,
    };
    const { size, darkRate, readoutTime, clock } = parts;
    wholeFrom(name, 1, { height: size[0], width: size[1] });
    notBelowZero(name, { darkRate, readoutTime });
    const driver = new CameraDriver({ name, ...parts });
    super({ name, driver, assets, defaults, clock, ...(newUid && { newUid }) });
    this.#parts = parts;
    this.#defaults = defaults;
    this.#driver = driver;
  }

  override get hints(): Hints {
    return { fields: [this.#total] };
  }

  loseFrames(lost: () => boolean): void {
    this.#driver.loses = lost;
  }

  override configure(settings: Readonly<Record<string, unknown>>): readonly [Readings, Readings] {
    const changed = super.configure(settings);
    this.#defaults = { ...this.#defaults, ...settings };
    return changed;
  }

  /** How many counts the frame has that was taken last. */
  override read(): Readings {
    return { ...super.read(), [this.#total]: this.#driver.last };
  }

  override describe(): MaybePromise<DataKeys> {
    return chain(super.describe(), (keys) => ({
      ...keys,
      [this.#total]: numberKey(`${this.#driver.source}_total`, { units: "counts", precision: 0 }),
    }));
  }

  /** One that looks at the twins of what this one looks at, sees the same, and keeps no frame. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimCamera {
    const { inputs, light, random, ...parts } = this.#parts;
    const twin = new SimCamera(this.name, {
      ...parts,
      inputs: inputs.map((input) => twinOf(input)),
      ...(light && { light: twinOf(light) }),
      random: twinRandom(random, this.name),
      assets: unkeptFrames(),
      defaults: this.#defaults,
      clock,
    });
    twin.#driver.last = this.#driver.last;
    return twin;
  }

  get #total(): string {
    return `${this.name}_total`;
  }
}
