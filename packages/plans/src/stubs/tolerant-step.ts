import { checkpoint, type Plan, pause } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import type { PerStep } from "../plans/scan-points.ts";
import { isOperators } from "./retry.ts";
import { oneNdStep, type PositionCache, type Step } from "./steps.ts";

export interface TolerantStepOptions {
  /** `retry` makes the step anew; `pause` lets the operator look first; `skip` goes on with the next point. */
  readonly onFailure: "retry" | "pause" | "skip";
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
 * A skipped point makes no event. What the operator ends stays ended.
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
      if (onFailure === "retry" && attempt >= attempts) throw error;
    }
    if (onFailure === "pause") {
      // What has failed is not to be done again when the operator resumes: the step is.
      yield checkpoint.msg();
      yield pause.msg();
    }
  }
}
