import type { Readable } from "@runengine/protocols";
import { missingMembers } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan } from "../definition/define-plan.ts";
import { devicesParameter, functionParameter } from "../definition/parameters.ts";
import type { Axis } from "../stubs/steps.ts";
import type { Trajectory } from "../trajectories/trajectory.ts";
import { separatelyAlong } from "./dimensions.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { trajectoryScan } from "./trajectory-scan.ts";

export interface ScanNdParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  readonly cycler: Trajectory<Axis>;
}
export type ScanNdArguments = [
  detectors: readonly Readable[],
  cycler: Trajectory<Axis>,
  options?: ScanOptions,
];

const trajectoryOfMotors = z
  .custom<Trajectory<Axis>>((value) => {
    const { axes, length, at } = (value ?? {}) as Partial<Trajectory<unknown>>;
    return (
      typeof at === "function" && typeof length === "number" && Array.isArray(axes) && axes.every(isAxis)
    );
  })
  .meta({ code: true, says: "a trajectory of devices that are Movable and Readable" });

function isAxis(device: unknown): boolean {
  return [missingMembers(device, "Movable"), missingMembers(device, "Readable")].flat().length === 0;
}

/**
 * Scans along any trajectory: `scanNd([det], together(line(x, 0, 1, 5), listed(y, [0, 1, 0, 2, 0])))`.
 *
 * The start document does not hold the trajectory: to repeat such a run, give it again.
 *
 * @param cycler - The trajectory, under the name that bluesky gives it.
 * @returns The uid of the run.
 */
export const scanNd: DefinedPlan<ScanNdArguments, ScanNdParameters, string> = definePlan({
  name: "scan_nd",
  description: "Scans motors along any trajectory.",
  parameters: {
    detectors: devicesParameter("Readable").describe("Devices to read at each point"),
    cycler: trajectoryOfMotors.describe("Where the motors go"),
    perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
  },
  positional: (...[detectors, cycler, options]: ScanNdArguments) => ({ detectors, cycler, ...options }),
  plan: ({ detectors, cycler, perStep }, context) => {
    const dimensions = separatelyAlong(cycler.axes);
    const planArgs = { ...context.planArgs, cycler: "<cycler>" };
    const given = { name: "scan_nd", detectors, trajectory: cycler, perStep, dimensions };
    return trajectoryScan(given, { ...context, planArgs });
  },
});
