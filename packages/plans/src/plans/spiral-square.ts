import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { spiralSquarePoints } from "../trajectories/spiral-square.ts";
import { separatelyAlong } from "./dimensions.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { trajectoryScan } from "./trajectory-scan.ts";

/** Widths are whole ones, in the units of the motors. */
export interface SpiralSquareParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  readonly xMotor: Axis;
  readonly yMotor: Axis;
  /** The middle; for a relative scan counted from where the motors are set to. */
  readonly xCenter?: number;
  readonly yCenter?: number;
  readonly xRange: number;
  readonly yRange: number;
  readonly xNum: number;
  readonly yNum: number;
}
export type SpiralSquareArguments = [
  detectors: readonly Readable[],
  xMotor: Axis,
  yMotor: Axis,
  xCenter: number,
  yCenter: number,
  xRange: number,
  yRange: number,
  xNum: number,
  yNum: number,
  options?: ScanOptions,
];
/** As {@link SpiralSquareArguments}, without the middle. */
export type RelSpiralSquareArguments = [
  detectors: readonly Readable[],
  xMotor: Axis,
  yMotor: Axis,
  xRange: number,
  yRange: number,
  xNum: number,
  yNum: number,
  options?: ScanOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  xMotor: deviceParameter("Movable", "Readable").describe("First motor of the plane"),
  yMotor: deviceParameter("Movable", "Readable").describe("Second motor of the plane"),
  xCenter: z.number().default(0).describe("Middle along x"),
  yCenter: z.number().default(0).describe("Middle along y"),
  xRange: z.number().min(0).describe("Width along x"),
  yRange: z.number().min(0).describe("Width along y"),
  xNum: z.int().min(1).describe("Number of points along x"),
  yNum: z.int().min(1).describe("Number of points along y"),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

function squareScan(name: string, relative: boolean) {
  return (given: PlanOutput<typeof parameters>, context: PlanContext): Plan<string> => {
    const { detectors, perStep, xMotor, yMotor, xCenter, yCenter, xRange, yRange, xNum, yNum } = given;
    const trajectory = spiralSquarePoints({ x: xMotor, y: yMotor }, given);
    const also = {
      plan_pattern: "spiral_square",
      // The second motor counts as the slow one.
      shape: [yNum, xNum],
      extents: [
        [yCenter - yRange / 2, yCenter + yRange / 2],
        [xCenter - xRange / 2, xCenter + xRange / 2],
      ],
    };
    const dimensions = separatelyAlong([yMotor, xMotor]);
    const gridding = "rectilinear_nonsequential";
    return trajectoryScan(
      { name, detectors, trajectory, perStep, dimensions, gridding, also, relative },
      context,
    );
  };
}

/**
 * Scans a grid along a square spiral from its middle outwards.
 *
 * @returns The uid of the run.
 */
export const spiralSquare: DefinedPlan<SpiralSquareArguments, SpiralSquareParameters, string> = definePlan({
  name: "spiral_square",
  description: "Scans a grid along a square spiral from its middle outwards.",
  parameters,
  positional: (
    ...[
      detectors,
      xMotor,
      yMotor,
      xCenter,
      yCenter,
      xRange,
      yRange,
      xNum,
      yNum,
      options,
    ]: SpiralSquareArguments
  ) => ({ detectors, xMotor, yMotor, xCenter, yCenter, xRange, yRange, xNum, yNum, ...options }),
  plan: squareScan("spiral_square", false),
});

/** As {@link spiralSquare}, around where the motors are set to; they go back there in the end. */
export const relSpiralSquare: DefinedPlan<RelSpiralSquareArguments, SpiralSquareParameters, string> =
  definePlan({
    name: "rel_spiral_square",
    description:
      "Scans a grid along a square spiral from where the motors are outwards, and takes them back.",
    parameters,
    positional: (
      ...[detectors, xMotor, yMotor, xRange, yRange, xNum, yNum, options]: RelSpiralSquareArguments
    ) => ({ detectors, xMotor, yMotor, xRange, yRange, xNum, yNum, ...options }),
    plan: squareScan("rel_spiral_square", true),
  });
