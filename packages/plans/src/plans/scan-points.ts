import { declareStream, type Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import type { Metadata } from "../metadata.ts";
import { runWrapper } from "../preprocessors/run-wrapper.ts";
import { stageWrapper } from "../preprocessors/stage-wrapper.ts";
import { type Axis, oneNdStep, type PositionCache, type Step } from "../stubs/steps.ts";

/** What is done at each point of a scan: moves to `step`, reads. */
export type PerStep = (detectors: readonly Readable[], step: Step, positions: PositionCache) => Plan<unknown>;

interface Scan {
  readonly detectors: readonly Readable[];
  readonly motors: readonly Axis[];
  readonly points: Iterable<Step>;
  /** Default: `oneNdStep`. */
  readonly perStep: PerStep | null | undefined;
  /** Metadata of the run. */
  readonly start: Metadata;
  readonly predeclare: boolean;
}

/** One run over the points of a trajectory, with detectors and motors staged. */
export function scanPoints({ detectors, motors, points, perStep, start, predeclare }: Scan): Plan<string> {
  const devices = [...detectors, ...motors];
  const steps = flatPlan(eachStep(detectors, points, perStep ?? oneNdStep));
  return stageWrapper(
    runWrapper(predeclare ? declared(steps, [...motors, ...detectors]) : steps, start),
    devices,
  );
}

/** A plan after the declaration of its stream `primary`. */
export function declared(plan: Plan<unknown>, devices: readonly Readable[]): Plan {
  return flatPlan(declaredFirst(plan, devices));
}

function* declaredFirst(plan: Plan<unknown>, devices: readonly Readable[]): NestedPlan<void> {
  yield declareStream.msg(devices, { name: "primary" });
  yield new Inner(plan);
}

function* eachStep(
  detectors: readonly Readable[],
  points: Iterable<Step>,
  perStep: PerStep,
): NestedPlan<void> {
  const positions: PositionCache = new Map();
  for (const step of points) yield new Inner(perStep(detectors, step, positions));
}
