import { checkpoint, create, drop, type Plan, pause, read, readMissing, save } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { separateDevices } from "../devices/separate-devices.ts";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import type { PerStep } from "../plans/scan-points.ts";
import { isOperators } from "./retry.ts";
import { oneNdStep, type PositionCache, type Step } from "./steps.ts";

export interface TolerantStepOptions {
  /**
   * `retry` makes the step anew; `pause` lets the operator look first; `skip` goes on with the next point; `nan` too, with an event
   * whose detectors are missing: NaN for a number, `null` for anything else.
   */
  readonly onFailure: "retry" | "pause" | "skip" | "nan";
  /** How often a step is made in all, for `retry`; after the last one its error is thrown. Default: 3. */
  readonly attempts?: number;
  /** Told of each failure. Default: nobody. */
  readonly told?: (error: unknown, step: Step) => void;
  /** Default: `oneNdStep`. */
  readonly perStep?: PerStep;
}

/**
 * A step of a scan that does not end the scan when a device fails: `scan([det], x, 0, 1, 5, { perStep: tolerantStep({ onFailure: "skip" }) })`.
 *
 * A skipped point makes no event. Where a missing one is recorded, motors stand in it as they are read, and detectors do not: even one that
 * has not failed would give its last reading. What the operator ends stays ended.
 */
export function tolerantStep(options: TolerantStepOptions): PerStep {
  const perStep: PerStep = (detectors, step, positions) =>
    flatPlan(tolerant(detectors, step, positions, options));
  return Object.defineProperty(perStep, "name", { value: `tolerantStep-${options.onFailure}` });
}

function* tolerant(
  detectors: readonly Readable[],
  step: Step,
  positions: PositionCache,
  { onFailure, attempts = 3, told, perStep = oneNdStep }: TolerantStepOptions,
): NestedPlan<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return yield new Inner(perStep(detectors, step, positions) as Plan<unknown>);
    } catch (error) {
      if (isOperators(error)) throw error;
      told?.(error, step);
      // Where a motor is after a failure, nobody knows.
      positions.clear();
      if (onFailure === "skip") return undefined;
      if (onFailure === "nan") return yield new Inner(missingPoint(detectors, [...step.keys()]));
      if (onFailure === "retry" && attempt >= attempts) throw error;
    }
    if (onFailure === "pause") {
      // What has failed is not to be done again when the operator resumes: the step is.
      yield checkpoint.msg();
      yield pause.msg();
    }
  }
}

/** An event of a point that could not be measured. */
function* missingPoint(detectors: readonly Readable[], motors: readonly Readable[]): Plan {
  yield create.msg();
  try {
    for (const device of separateDevices([...detectors, ...motors])) {
      if (!motors.includes(device)) yield readMissing.msg(device);
      else yield* readOrMissing(device);
    }
  } catch (error) {
    yield drop.msg();
    throw error;
  }
  yield save.msg();
}

function* readOrMissing(device: Readable): Plan {
  try {
    yield read.msg(device);
  } catch (error) {
    if (isOperators(error)) throw error;
    yield readMissing.msg(device);
  }
}
