import type { DetectorDriver, FrameFormat, TriggerInfo } from "@runengine/devices";
import type { Clock, Readable, TypedArray } from "@runengine/protocols";
import { valuesOf } from "./inputs.ts";
import type { FrameSize, Pattern } from "./patterns.ts";
import { poisson, type Random } from "./random.ts";
import type { LightSource } from "./sim-detector.ts";

export interface CameraDriverOptions {
  readonly name: string;
  readonly size: FrameSize;
  readonly pattern: Pattern;
  readonly inputs: readonly Readable[];
  readonly light: LightSource | undefined;
  /** Counts per second in each pixel without light. */
  readonly darkRate: number;
  readonly readoutTime: number;
  readonly noise: boolean;
  readonly random: Random;
  readonly clock: Clock;
}

/** The highest count of a pixel of 16 bits. */
const fullPixel = 65_535;

/** Makes the frames of a simulated camera: what its pattern is at the end of the exposure, in the light that there is then. */
export class CameraDriver implements DetectorDriver {
  readonly source: string;
  readonly triggers = ["internal"] as const;
  /** Counts in the frame that was taken last, and when. */
  last: { readonly value: number; readonly timestamp: number };
  /** Whether the next frame gets lost. */
  loses: () => boolean = () => false;
  readonly #options: CameraDriverOptions;
  readonly #frame: Uint16Array;
  readonly #rates: Float64Array;

  constructor(options: CameraDriverOptions) {
    const [height, width] = options.size;
    this.#options = options;
    this.source = `sim:${options.name}`;
    this.last = { value: 0, timestamp: options.clock.now() };
    this.#frame = new Uint16Array(height * width);
    this.#rates = new Float64Array(height * width);
  }

  format(): FrameFormat {
    return { shape: [...this.#options.size], dtype: "<u2" };
  }

  deadTime(): number {
    return this.#options.readoutTime;
  }

  arm(): void {}

  async *frames(
    { frames, exposure, deadTime }: TriggerInfo,
    signal: AbortSignal,
  ): AsyncGenerator<TypedArray> {
    const { clock } = this.#options;
    for (let i = 0; i < frames; i++) {
      await clock.sleep(exposure, signal);
      const frame = await this.#exposed(exposure);
      if (!this.loses()) yield frame;
      await clock.sleep(deadTime, signal);
    }
  }

  disarm(): void {}

  async #exposed(exposure: number): Promise<Uint16Array> {
    const { name, inputs, pattern, size, light, darkRate, noise, random, clock } = this.#options;
    const values = await valuesOf(name, inputs);
    const flux = light?.flux() ?? 1;
    const rates = this.#rates.fill(0);
    if (flux > 0) pattern(rates, size, values);
    let total = 0;
    for (const [i, rate] of rates.entries()) {
      const expected = (rate * flux + darkRate) * exposure;
      const counts = Math.min(fullPixel, noise ? poisson(expected, random) : Math.round(expected));
      this.#frame[i] = counts;
      total += counts;
    }
    this.last = { value: total, timestamp: clock.now() };
    return this.#frame;
  }
}
