import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import type { PlanOutput } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { spiralFermatPoints } from "../trajectories/spirals.ts";
import {
  areaShape,
  optionShape,
  type SpiralOptions,
  type SpiralParameters,
  spiralScan,
} from "./spiral-scan.ts";

export interface SpiralFermatParameters extends SpiralParameters {
  /** By how much the rings are closer than `dr`. */
  readonly factor: number;
}
export type SpiralFermatArguments = [
  detectors: readonly Readable[],
  xMotor: Axis,
  yMotor: Axis,
  xStart: number,
  yStart: number,
  xRange: number,
  yRange: number,
  dr: number,
  factor: number,
  options?: SpiralOptions,
];
/** As {@link SpiralFermatArguments}, without the middle. */
export type RelSpiralFermatArguments = [
  detectors: readonly Readable[],
  xMotor: Axis,
  yMotor: Axis,
  xRange: number,
  yRange: number,
  dr: number,
  factor: number,
  options?: SpiralOptions,
];

const parameters = {
  ...areaShape,
  factor: z.number().gt(0).describe("By how much the rings are closer than `dr`"),
  ...optionShape,
};

function fermatScan(name: string, relative: boolean) {
  return (given: PlanOutput<typeof parameters>, context: PlanContext): Plan<string> => {
    const trajectory = spiralFermatPoints({ x: given.xMotor, y: given.yMotor }, given);
    return spiralScan(name, "spiral_fermat", relative, given, trajectory, context);
  };
}

/**
 * Scans an area along Fermat's spiral, which covers it evenly.
 *
 * @returns The uid of the run.
 */
export const spiralFermat: DefinedPlan<SpiralFermatArguments, SpiralFermatParameters, string> = definePlan({
  name: "spiral_fermat",
  description: "Scans an area along Fermat's spiral, which covers it evenly.",
  parameters,
  positional: (
    ...[detectors, xMotor, yMotor, xStart, yStart, xRange, yRange, dr, factor, options]: SpiralFermatArguments
  ) => ({ detectors, xMotor, yMotor, xStart, yStart, xRange, yRange, dr, factor, ...options }),
  plan: fermatScan("spiral_fermat", false),
});

/** As {@link spiralFermat}, around where the motors are set to; they go back there in the end. */
export const relSpiralFermat: DefinedPlan<RelSpiralFermatArguments, SpiralFermatParameters, string> =
  definePlan({
    name: "rel_spiral_fermat",
    description:
      "Scans an area along Fermat's spiral, which covers it evenly around where the motors are, and takes them back.",
    parameters,
    positional: (
      ...[detectors, xMotor, yMotor, xRange, yRange, dr, factor, options]: RelSpiralFermatArguments
    ) => ({
      ...{ detectors, xMotor, yMotor, xRange, yRange, dr, factor },
      ...options,
    }),
    plan: fermatScan("rel_spiral_fermat", true),
  });
