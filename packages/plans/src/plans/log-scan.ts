import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { logarithmic } from "../trajectories/single-axis.ts";
import { separatelyAlong } from "./dimensions.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

export interface LogScanParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  readonly motor: Axis;
  /** The first position is 10 to this power. */
  readonly start: number;
  /** The last position is 10 to this power. */
  readonly stop: number;
  readonly num: number;
}
export type LogScanArguments = [
  detectors: readonly Readable[],
  motor: Axis,
  start: number,
  stop: number,
  num: number,
  options?: ScanOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
  start: z.number().describe("First position, as a power of ten"),
  stop: z.number().describe("Last position, as a power of ten"),
  num: z.int().min(1).describe("Number of points"),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

const positional = (...[detectors, motor, start, stop, num, options]: LogScanArguments) => ({
  ...{ detectors, motor, start, stop, num },
  ...options,
});

function logScanNamed(name: string, relative: boolean) {
  return (given: PlanOutput<typeof parameters>, context: PlanContext): Plan<string> => {
    const { detectors, motor, start, stop, num, perStep } = given;
    const trajectory = logarithmic(motor, start, stop, num);
    const dimensions = separatelyAlong([motor]);
    const also = pattern("logspace", { start, stop, num }, "numpy");
    return trajectoryScan({ name, detectors, trajectory, perStep, dimensions, also, relative }, context);
  };
}

/**
 * Scans a motor over positions at equal ratios, from 10 to the power of `start` to 10 to the power of `stop`.
 *
 * @returns The uid of the run.
 */
export const logScan: DefinedPlan<LogScanArguments, LogScanParameters, string> = definePlan({
  name: "log_scan",
  description: "Scans a motor over positions at equal ratios.",
  parameters,
  positional,
  plan: logScanNamed("log_scan", false),
});

/** As {@link logScan}, relative to where the motor is set to; it goes back there in the end. */
export const relLogScan: DefinedPlan<LogScanArguments, LogScanParameters, string> = definePlan({
  name: "rel_log_scan",
  description: "Scans a motor over distances at equal ratios from where it is, and takes it back.",
  parameters,
  positional,
  plan: logScanNamed("rel_log_scan", true),
});
