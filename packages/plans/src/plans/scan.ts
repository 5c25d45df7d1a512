import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import type { GivenParameters } from "../definition/check-parameters.ts";
import {
  type DefinedPlan,
  definePlan,
  type PlanContext,
  type WithMetadata,
} from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import { type PlanOutput, repeated } from "../definition/shape.ts";
import { relativeSetWrapper } from "../preprocessors/relative-set-wrapper.ts";
import { resetPositionsWrapper } from "../preprocessors/reset-positions-wrapper.ts";
import type { Axis, Step } from "../stubs/steps.ts";
import { togetherAlong, withHints } from "./dimensions.ts";
import { linspace } from "./linspace.ts";
import { type PerStep, scanPoints } from "./scan-points.ts";

/** A motor and where it begins and ends, in its own unit. */
export interface ScanAxis {
  readonly motor: Axis;
  readonly start: number;
  readonly stop: number;
}

export interface ScanOptions extends WithMetadata {
  /** What is done at each point. Default: `oneNdStep`. */
  readonly perStep?: PerStep | null | undefined;
}

export interface ScanParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  readonly axes: readonly ScanAxis[];
  readonly num: number;
}

type Line = [motor: Axis, start: number, stop: number];
type Rest = [num: number, options?: ScanOptions];

/** Detectors; motor, start, stop of each axis (up to four; more by the parameters' object); number of points; options. */
export type ScanArguments = [
  detectors: readonly Readable[],
  ...args:
    | [...Line, ...Rest]
    | [...Line, ...Line, ...Rest]
    | [...Line, ...Line, ...Line, ...Rest]
    | [...Line, ...Line, ...Line, ...Line, ...Rest],
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  axes: repeated({
    motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
    start: z.number().describe("First position"),
    stop: z.number().describe("Last position"),
  }),
  num: z.int().min(1).describe("Number of points"),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

function positional(...[detectors, ...args]: ScanArguments): GivenParameters {
  const given: readonly unknown[] = args;
  const lines = Math.floor(given.length / 3);
  const [num, options] = given.slice(3 * lines);
  const axes = Array.from({ length: lines }, (_, axis) => {
    const [motor, start, stop] = given.slice(3 * axis, 3 * axis + 3);
    return { motor, start, stop };
  });
  return { detectors, axes, num, ...(options as ScanOptions | undefined) };
}

function lineScan(
  name: string,
  { detectors, axes, num, perStep }: PlanOutput<typeof parameters>,
  { metadata, planArgs }: PlanContext,
): Plan<string> {
  const motors = axes.map(({ motor }) => motor);
  const start = withHints(
    {
      detectors: detectors.map((device) => device.name),
      motors: motors.map((motor) => motor.name),
      num_points: num,
      num_intervals: num - 1,
      plan_args: planArgs,
      plan_name: name,
      plan_pattern: "inner_product",
      plan_pattern_module: "bluesky.plan_patterns",
      plan_pattern_args: { num, args: planArgs.args },
    },
    togetherAlong(motors),
    metadata,
  );
  return scanPoints(detectors, motors, pointsOn(axes, num), perStep, start);
}

function pointsOn(axes: readonly ScanAxis[], num: number): readonly Step[] {
  const lines = axes.map(({ motor, start, stop }) => ({ motor, positions: linspace(start, stop, num) }));
  return Array.from(
    { length: num },
    (_, point) => new Map(lines.map(({ motor, positions }) => [motor, positions[point] as number])),
  );
}

/**
 * Scans motors together along a straight line: `scan([det], motor, -1, 1, 5)`, or in more dimensions
 * `scan([det], x, -1, 1, y, 0, 2, 5)`.
 *
 * @returns The uid of the run.
 */
export const scan: DefinedPlan<ScanArguments, ScanParameters, string> = definePlan({
  name: "scan",
  description: "Scans motors together along a straight line.",
  parameters,
  positional,
  plan: (given, context) => lineScan("scan", given, context),
});

/** As {@link scan}, relative to where the motors are set to; they go back there in the end, after a failure too. */
export const relScan: DefinedPlan<ScanArguments, ScanParameters, string> = definePlan({
  name: "rel_scan",
  description:
    "Scans motors together along a straight line, relative to where they are, and takes them back.",
  parameters,
  positional,
  plan: (given, context) => {
    const motors = given.axes.map(({ motor }) => motor);
    const whole = relativeSetWrapper(lineScan("rel_scan", given, context), motors);
    return resetPositionsWrapper(whole, motors);
  },
});
