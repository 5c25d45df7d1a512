import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import type { PlanContext } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import type { Axis } from "../stubs/steps.ts";
import type { SpiralArea } from "../trajectories/spirals.ts";
import type { Trajectory } from "../trajectories/trajectory.ts";
import { separatelyAlong } from "./dimensions.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

export interface SpiralOptions extends ScanOptions {
  /** Distance of the rings along y. Default: as along x. */
  readonly drY?: number | null | undefined;
  /** By how much the area leans, in radians. Default: 0. */
  readonly tilt?: number | undefined;
}

/** What every spiral around a place has. Widths are whole ones, in the units of the motors. */
export interface SpiralParameters extends SpiralOptions {
  readonly detectors: readonly Readable[];
  readonly xMotor: Axis;
  readonly yMotor: Axis;
  /** The middle; for a relative scan counted from where the motors are set to. */
  readonly xStart?: number;
  readonly yStart?: number;
  readonly xRange: number;
  readonly yRange: number;
  /** Distance of the rings along x. */
  readonly dr: number;
}

type AreaShape = {
  detectors: z.ZodType<readonly Readable[], readonly Readable[]>;
  xMotor: z.ZodType<Axis, Axis>;
  yMotor: z.ZodType<Axis, Axis>;
  xStart: z.ZodDefault<z.ZodNumber>;
  yStart: z.ZodDefault<z.ZodNumber>;
  xRange: z.ZodNumber;
  yRange: z.ZodNumber;
  dr: z.ZodNumber;
};

/** The parameters before the one that is the spiral's own. */
export const areaShape: AreaShape = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  xMotor: deviceParameter("Movable", "Readable").describe("First motor of the plane"),
  yMotor: deviceParameter("Movable", "Readable").describe("Second motor of the plane"),
  xStart: z.number().default(0).describe("Middle along x"),
  yStart: z.number().default(0).describe("Middle along y"),
  xRange: z.number().min(0).describe("Width along x"),
  yRange: z.number().min(0).describe("Width along y"),
  dr: z.number().gt(0).describe("Distance of the rings along x"),
};

type OptionShape = {
  drY: z.ZodDefault<z.ZodNullable<z.ZodNumber>>;
  tilt: z.ZodDefault<z.ZodNumber>;
  perStep: z.ZodDefault<z.ZodNullable<z.ZodType<PerStep, PerStep>>>;
};

/** The parameters after it. */
export const optionShape: OptionShape = {
  drY: z.number().gt(0).nullable().default(null).describe("Distance of the rings along y"),
  tilt: z.number().default(0).describe("By how much the area leans").meta({ unit: "rad" }),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

/** A scan along a spiral whose points are given. */
export function spiralScan(
  name: string,
  patternName: string,
  relative: boolean,
  given: SpiralArea & {
    readonly detectors: readonly Readable[];
    readonly xMotor: Axis;
    readonly yMotor: Axis;
    readonly perStep: PerStep | null;
  },
  trajectory: Trajectory<Axis>,
  context: PlanContext,
): Plan<string> {
  const { detectors, perStep, xMotor, yMotor, xStart, yStart, xRange, yRange } = given;
  const { detectors: _, per_step: __, ...args } = context.planArgs;
  const also = {
    // As bluesky has it: half as much again on each side as the spiral goes.
    extents: [
      [xStart - xRange, xStart + xRange],
      [yStart - yRange, yStart + yRange],
    ],
    ...pattern(patternName, args),
  };
  const dimensions = separatelyAlong([xMotor, yMotor]);
  return trajectoryScan({ name, detectors, trajectory, perStep, dimensions, also, relative }, context);
}
