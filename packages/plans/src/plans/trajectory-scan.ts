import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import type { PlanContext } from "../definition/define-plan.ts";
import type { Metadata } from "../metadata.ts";
import { relativeSetWrapper } from "../preprocessors/relative-set-wrapper.ts";
import { resetPositionsWrapper } from "../preprocessors/reset-positions-wrapper.ts";
import type { Axis } from "../stubs/steps.ts";
import type { Trajectory } from "../trajectories/trajectory.ts";
import { type Dimension, withHints } from "./dimensions.ts";
import { type PerStep, scanPoints } from "./scan-points.ts";

/** What makes one scan along a trajectory different from another. */
export interface TrajectoryScan {
  readonly name: string;
  readonly detectors: readonly Readable[];
  readonly trajectory: Trajectory<Axis>;
  readonly perStep: PerStep | null | undefined;
  /** Axes of the data; the caller's metadata go before them. */
  readonly dimensions: readonly Dimension[];
  readonly gridding?: string;
  /** For the start document, besides what every scan has. */
  readonly also?: Metadata;
  /** Whether positions count from where the motors are set to; they go back there in the end. */
  readonly relative?: boolean;
}

/** One run along a trajectory. The plan returns the uid of the run. */
export function trajectoryScan(given: TrajectoryScan, context: PlanContext): Plan<string> {
  const { name, detectors, trajectory, perStep, dimensions, gridding, also, relative = false } = given;
  const { metadata, planArgs, predeclare } = context;
  const motors = trajectory.axes;
  const start = withHints(
    {
      detectors: detectors.map((device) => device.name),
      motors: motors.map((motor) => motor.name),
      num_points: trajectory.length,
      num_intervals: trajectory.length - 1,
      plan_args: planArgs,
      plan_name: name,
      ...also,
    },
    dimensions,
    metadata,
    gridding,
  );
  const whole = scanPoints({ detectors, motors, points: trajectory, perStep, start, predeclare });
  return relative ? fromHere(whole, motors) : whole;
}

/** Makes a plan relative to where motors are set to, and takes them back there. */
export function fromHere<R>(plan: Plan<R>, motors: readonly Axis[]): Plan<R> {
  return resetPositionsWrapper(relativeSetWrapper(plan, motors), motors);
}

/** Says in the start document which pattern of bluesky's the points follow. */
export function pattern(name: string, args: Metadata, module = "bluesky.plan_patterns"): Metadata {
  return { plan_pattern: name, plan_pattern_module: module, plan_pattern_args: args };
}
