import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import type { GivenParameters } from "../definition/check-parameters.ts";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import { type PlanOutput, repeated } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { together } from "../trajectories/combine.ts";
import { listed } from "../trajectories/single-axis.ts";
import { togetherAlong } from "./dimensions.ts";
import { rowsGiven, type UpToFour } from "./rows-given.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

/** A motor and where it goes, in its own unit. */
export interface ListAxis {
  readonly motor: Axis;
  readonly positions: readonly number[];
}

export interface ListScanParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  readonly axes: readonly ListAxis[];
}

/** Detectors; motor and positions of each axis (up to four; more by the parameters' object); options. */
export type ListScanArguments = [
  detectors: readonly Readable[],
  ...args: UpToFour<[motor: Axis, positions: readonly number[]], [options?: ScanOptions]>,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  axes: repeated({
    motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
    positions: z.array(z.number()).min(1).describe("Where it goes"),
  }),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

function positionalFor(plan: string) {
  return (...[detectors, ...args]: ListScanArguments): GivenParameters => {
    const { rows, options } = rowsGiven(plan, ["motor", "positions"], args);
    return { detectors, axes: rows, ...options };
  };
}

function listScanNamed(name: string, relative: boolean) {
  return (
    { detectors, axes, perStep }: PlanOutput<typeof parameters>,
    context: PlanContext,
  ): Plan<string> => {
    const trajectory = together(...axes.map(({ motor, positions }) => listed(motor, positions)));
    const dimensions = togetherAlong(trajectory.axes);
    const also = pattern("inner_list_product", { args: context.planArgs.args });
    return trajectoryScan({ name, detectors, trajectory, perStep, dimensions, also, relative }, context);
  };
}

/**
 * Takes motors together through lists of positions: `listScan([det], x, [1, 2, 4], y, [0, 0, 5])`.
 *
 * @returns The uid of the run.
 * @throws RangeError when the lists are not of one length.
 */
export const listScan: DefinedPlan<ListScanArguments, ListScanParameters, string> = definePlan({
  name: "list_scan",
  description: "Takes motors together through lists of positions.",
  parameters,
  positional: positionalFor("list_scan"),
  plan: listScanNamed("list_scan", false),
});

/** As {@link listScan}, relative to where the motors are set to; they go back there in the end. */
export const relListScan: DefinedPlan<ListScanArguments, ListScanParameters, string> = definePlan({
  name: "rel_list_scan",
  description:
    "Takes motors together through lists of positions relative to where they are, and takes them back.",
  parameters,
  positional: positionalFor("rel_list_scan"),
  plan: listScanNamed("rel_list_scan", true),
});
