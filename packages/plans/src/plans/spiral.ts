import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import type { PlanOutput } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { spiralPoints } from "../trajectories/spirals.ts";
import {
  areaShape,
  optionShape,
  type SpiralOptions,
  type SpiralParameters,
  spiralScan,
} from "./spiral-scan.ts";

export interface RingSpiralParameters extends SpiralParameters {
  /** Points on the first ring; the n-th has n times as many. */
  readonly nth: number;
}
export type SpiralArguments = [
  detectors: readonly Readable[],
  xMotor: Axis,
  yMotor: Axis,
  xStart: number,
  yStart: number,
  xRange: number,
  yRange: number,
  dr: number,
  nth: number,
  options?: SpiralOptions,
];
/** As {@link SpiralArguments}, without the middle. */
export type RelSpiralArguments = [
  detectors: readonly Readable[],
  xMotor: Axis,
  yMotor: Axis,
  xRange: number,
  yRange: number,
  dr: number,
  nth: number,
  options?: SpiralOptions,
];

const parameters = {
  ...areaShape,
  nth: z.number().gt(0).describe("Points on the first ring"),
  ...optionShape,
};

function ringScan(name: string, relative: boolean) {
  return (given: PlanOutput<typeof parameters>, context: PlanContext): Plan<string> => {
    const trajectory = spiralPoints({ x: given.xMotor, y: given.yMotor }, given);
    return spiralScan(name, "spiral", relative, given, trajectory, context);
  };
}

/**
 * Scans an area along rings.
 *
 * @returns The uid of the run.
 */
export const spiral: DefinedPlan<SpiralArguments, RingSpiralParameters, string> = definePlan({
  name: "spiral",
  description: "Scans an area along rings.",
  parameters,
  positional: (
    ...[detectors, xMotor, yMotor, xStart, yStart, xRange, yRange, dr, nth, options]: SpiralArguments
  ) => ({ detectors, xMotor, yMotor, xStart, yStart, xRange, yRange, dr, nth, ...options }),
  plan: ringScan("spiral", false),
});

/** As {@link spiral}, around where the motors are set to; they go back there in the end. */
export const relSpiral: DefinedPlan<RelSpiralArguments, RingSpiralParameters, string> = definePlan({
  name: "rel_spiral",
  description: "Scans an area along rings around where the motors are, and takes them back.",
  parameters,
  positional: (...[detectors, xMotor, yMotor, xRange, yRange, dr, nth, options]: RelSpiralArguments) => ({
    ...{ detectors, xMotor, yMotor, xRange, yRange, dr, nth },
    ...options,
  }),
  plan: ringScan("rel_spiral", true),
});
