import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import type { Axis } from "../stubs/steps.ts";
import { together } from "../trajectories/combine.ts";
import { line } from "../trajectories/single-axis.ts";
import { togetherAlong } from "./dimensions.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

export interface X2xScanParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  readonly motor1: Axis;
  /** Goes half as far. */
  readonly motor2: Axis;
  readonly start: number;
  readonly stop: number;
  readonly num: number;
}
export type X2xScanArguments = [
  detectors: readonly Readable[],
  motor1: Axis,
  motor2: Axis,
  start: number,
  stop: number,
  num: number,
  options?: ScanOptions,
];

/**
 * Scans two motors together, the second half as far as the first, relative to where they are set to: a θ–2θ scan. They go back in the end.
 *
 * @returns The uid of the run.
 */
export const x2xScan: DefinedPlan<X2xScanArguments, X2xScanParameters, string> = definePlan({
  name: "x2x_scan",
  description:
    "Scans two motors together, the second half as far as the first, relative to where they are, and takes them back.",
  parameters: {
    detectors: devicesParameter("Readable").describe("Devices to read at each point"),
    motor1: deviceParameter("Movable", "Readable").describe("Motor that goes the whole way"),
    motor2: deviceParameter("Movable", "Readable").describe("Motor that goes half as far"),
    start: z.number().describe("First position of the first motor"),
    stop: z.number().describe("Last position of the first motor"),
    num: z.int().min(1).describe("Number of points"),
    perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
  },
  positional: (...[detectors, motor1, motor2, start, stop, num, options]: X2xScanArguments) => ({
    ...{ detectors, motor1, motor2, start, stop, num },
    ...options,
  }),
  plan: ({ detectors, motor1, motor2, start, stop, num, perStep }, context) => {
    const trajectory = together(line(motor1, start, stop, num), line(motor2, start / 2, stop / 2, num));
    const args = [motor1.name, start, stop, motor2.name, start / 2, stop / 2];
    const also = pattern("inner_product", { num, args });
    const dimensions = togetherAlong([motor1, motor2]);
    const given = { name: "x2x_scan", detectors, trajectory, perStep, dimensions, also, relative: true };
    return trajectoryScan(given, context);
  },
});
