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
import type { Axis } from "../stubs/steps.ts";
import { together } from "../trajectories/combine.ts";
import { line } from "../trajectories/single-axis.ts";
import { togetherAlong } from "./dimensions.ts";
import type { UpToFour } from "./rows-given.ts";
import type { PerStep } from "./scan-points.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

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

/** Detectors; motor, start, stop of each axis (up to four; more by the parameters' object); number of points; options. */
export type ScanArguments = [
  detectors: readonly Readable[],
  ...args: UpToFour<Line, [num: number, options?: ScanOptions]>,
];

/** Detectors; number of points; motor, start, stop of each axis; options. */
export type InnerProductScanArguments = [
  detectors: readonly Readable[],
  num: number,
  ...args: UpToFour<Line, [options?: ScanOptions]>,
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

function axesOf(given: readonly unknown[]): readonly GivenParameters[] {
  return Array.from({ length: Math.floor(given.length / 3) }, (_, axis) => {
    const [motor, start, stop] = given.slice(3 * axis, 3 * axis + 3);
    return { motor, start, stop };
  });
}

function positional(...[detectors, ...args]: ScanArguments): GivenParameters {
  const given: readonly unknown[] = args;
  const axes = axesOf(given);
  const [num, options] = given.slice(3 * axes.length);
  return { detectors, axes, num, ...(options as ScanOptions | undefined) };
}

function numFirst(...[detectors, num, ...args]: InnerProductScanArguments): GivenParameters {
  const given: readonly unknown[] = args;
  const axes = axesOf(given);
  return { detectors, axes, num, ...(given[3 * axes.length] as ScanOptions | undefined) };
}

/** The start document's word for each of these plans, and whether it counts from where the motors are. */
function lineScan(name: string, relative: boolean) {
  return (
    { detectors, axes, num, perStep }: PlanOutput<typeof parameters>,
    context: PlanContext,
  ): Plan<string> => {
    const trajectory = together(...axes.map(({ motor, start, stop }) => line(motor, start, stop, num)));
    const dimensions = togetherAlong(trajectory.axes);
    const also = pattern("inner_product", { num, args: context.planArgs.args });
    return trajectoryScan({ name, detectors, trajectory, perStep, dimensions, also, relative }, context);
  };
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
  plan: lineScan("scan", false),
});

/** As {@link scan}, relative to where the motors are set to; they go back there in the end, after a failure too. */
export const relScan: DefinedPlan<ScanArguments, ScanParameters, string> = definePlan({
  name: "rel_scan",
  description:
    "Scans motors together along a straight line, relative to where they are, and takes them back.",
  parameters,
  positional,
  plan: lineScan("rel_scan", true),
});

/** As {@link scan}, with the number of points before the axes. */
export const innerProductScan: DefinedPlan<InnerProductScanArguments, ScanParameters, string> = definePlan({
  name: "inner_product_scan",
  description: "Scans motors together along a straight line; the old form of scan.",
  parameters,
  positional: numFirst,
  plan: lineScan("inner_product_scan", false),
});

/** As {@link relScan}, with the number of points before the axes. */
export const relativeInnerProductScan: DefinedPlan<InnerProductScanArguments, ScanParameters, string> =
  definePlan({
    name: "relative_inner_product_scan",
    description:
      "Scans motors together along a straight line, relative to where they are; the old form of rel_scan.",
    parameters,
    positional: numFirst,
    plan: lineScan("relative_inner_product_scan", true),
  });
