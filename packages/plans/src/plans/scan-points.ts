import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import type { Metadata } from "../metadata.ts";
import { runWrapper } from "../preprocessors/run-wrapper.ts";
import { stageWrapper } from "../preprocessors/stage-wrapper.ts";
import { type Axis, oneNdStep, type PositionCache, type Step } from "../stubs/steps.ts";

/** What is done at each point of a scan: moves to `step`, reads. */
export type PerStep = (detectors: readonly Readable[], step: Step, positions: PositionCache) => Plan<unknown>;

/** One run over the points of a trajectory, with detectors and motors staged. */
export function scanPoints(
  detectors: readonly Readable[],
  motors: readonly Axis[],
  points: Iterable<Step>,
  perStep: PerStep | null | undefined,
  metadata: Metadata,
): Plan<string> {
  const steps = flatPlan(eachStep(detectors, points, perStep ?? oneNdStep));
  return stageWrapper(runWrapper(steps, metadata), [...detectors, ...motors]);
}

function* eachStep(
  detectors: readonly Readable[],
  points: Iterable<Step>,
  perStep: PerStep,
): NestedPlan<void> {
  const positions: PositionCache = new Map();
  for (const step of points) yield new Inner(perStep(detectors, step, positions));
}
