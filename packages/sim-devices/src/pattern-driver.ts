import type { DetectorDriver } from "@runengine/devices";
import type { Clock } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { notBelowZero } from "./option-checks.ts";
import { type PatternOptions, pattern } from "./pattern.ts";
import { poisson, type Random, seededRandom } from "./random.ts";
import type { LightSource } from "./sim-detector.ts";

export interface PatternDriverOptions extends PatternOptions {
  /** What lights it. Default: the full beam, always. */
  readonly light?: LightSource;
  /** Least number of seconds between two exposures. Default: 0.001. */
  readonly deadTime?: number;
  /** Default: a source of its own. */
  readonly random?: Random;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** The most that a pixel can count in one frame. */
const full = 65_535;

/**
 * A simulated camera, to be given to `Detector` of `devices`: frames of a pattern, of 16 bits, with Poisson's noise, cut off at 65 535.
 *
 * @throws RangeError as {@link pattern}, and for a dead time below 0.
 * @see ophyd-async's `PatternGenerator`, the counterpart.
 */
export function patternDriver(options: PatternDriverOptions): DetectorDriver {
  const { light, deadTime: least = 0.001, random = seededRandom("pattern"), clock = systemClock } = options;
  notBelowZero("patternDriver", { deadTime: least });
  const rates = pattern(options);
  const shape = [options.height, options.width];
  return {
    source: "sim:pattern",
    triggers: ["internal", "edge"],
    format: () => ({ shape, dtype: "<u2" }),
    deadTime: () => least,
    arm() {},
    async *frames({ frames, exposure, deadTime }, signal) {
      for (let i = 0; i < frames; i++) {
        await clock.sleep(exposure + deadTime, signal);
        const part = (light?.flux() ?? 1) * exposure;
        yield Uint16Array.from(rates, (rate) => Math.min(full, poisson(rate * part, random)));
      }
    },
    disarm() {},
  };
}
