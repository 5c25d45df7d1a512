import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import type { GivenParameters } from "../definition/check-parameters.ts";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import { PlanParameterError } from "../definition/parameter-error.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import { type PlanOutput, repeated } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { grid } from "../trajectories/combine.ts";
import { line } from "../trajectories/single-axis.ts";
import { separatelyAlong } from "./dimensions.ts";
import { rowsGiven, type UpToFour } from "./rows-given.ts";
import type { ScanOptions } from "./scan.ts";
import type { PerStep } from "./scan-points.ts";
import { type SnakeAxes, snaking } from "./snake-axes.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

/** A motor of a grid: where it begins and ends, in its own unit, and in how many points. */
export interface GridAxis {
  readonly motor: Axis;
  readonly start: number;
  readonly stop: number;
  readonly num: number;
  /** Whether every second pass goes backwards; not for the first axis, which has only one. Default: false. */
  readonly snake?: boolean | undefined;
}

export interface GridScanOptions extends ScanOptions {
  /** Which axes are gone back and forth: `true` is all but the slowest. Default: none. */
  readonly snakeAxes?: SnakeAxes | null | undefined;
}

export interface GridScanParameters extends ScanOptions {
  readonly detectors: readonly Readable[];
  /** Slowest first. */
  readonly axes: readonly GridAxis[];
}

type Line = [motor: Axis, start: number, stop: number, num: number];

/** Detectors; motor, start, stop, number of points of each axis, slowest first (up to four; more by the parameters' object); options. */
export type GridScanArguments = [
  detectors: readonly Readable[],
  ...args: UpToFour<Line, [options?: GridScanOptions]>,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  axes: repeated({
    motor: deviceParameter("Movable", "Readable").describe("Motor to move; the first one is the slowest"),
    start: z.number().describe("First position"),
    stop: z.number().describe("Last position"),
    num: z.int().min(1).describe("Number of points"),
    snake: z.boolean().optional().describe("Whether every second pass goes backwards"),
  }),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

function positionalFor(plan: string) {
  return (...[detectors, ...args]: GridScanArguments): GivenParameters => {
    const { rows, options } = rowsGiven(plan, ["motor", "start", "stop", "num", "snake"], args);
    const { snakeAxes, ...rest } = options as GridScanOptions;
    if (snakeAxes === undefined || snakeAxes === null) return { detectors, axes: rows, ...rest };
    const motors = rows.map(({ motor }) => motor);
    const snakes = snaking(plan, motors, snakeAxes);
    return { detectors, axes: rows.map((row, index) => ({ ...row, snake: snakes[index] })), ...rest };
  };
}

function gridScanNamed(name: string, relative: boolean) {
  return (
    { detectors, axes, perStep }: PlanOutput<typeof parameters>,
    context: PlanContext,
  ): Plan<string> => {
    if (axes[0]?.snake) {
      throw new PlanParameterError(name, "snake", "is not for the first motor, which goes one way only");
    }
    const snakes = axes.map(({ snake }) => snake === true);
    const trajectory = grid(
      axes.map(({ motor, start, stop, num }, index) => ({
        trajectory: line(motor, start, stop, num),
        snake: snakes[index] === true,
      })),
    );
    // As bluesky has it: whether it is snaked is said of all axes but the first.
    const args = axes.flatMap(({ motor, start, stop, num }, index) => [
      ...[motor.name, start, stop, num],
      ...(index > 0 ? [snakes[index]] : []),
    ]);
    const also = {
      shape: axes.map(({ num }) => num),
      extents: axes.map(({ start, stop }) => [start, stop]),
      snaking: snakes,
      ...pattern("outer_product", { args }),
    };
    const dimensions = separatelyAlong(trajectory.axes);
    const given = {
      name,
      detectors,
      trajectory,
      perStep,
      dimensions,
      gridding: "rectilinear",
      also,
      relative,
    };
    return trajectoryScan(given, { ...context, planArgs: { ...context.planArgs, args } });
  };
}

/**
 * Scans a grid, the first motor slowest: `gridScan([det], y, 0, 1, 3, x, 0, 10, 101, { snakeAxes: true })`.
 *
 * @returns The uid of the run.
 */
export const gridScan: DefinedPlan<GridScanArguments, GridScanParameters, string> = definePlan({
  name: "grid_scan",
  description: "Scans a grid, the first motor slowest.",
  parameters,
  positional: positionalFor("grid_scan"),
  plan: gridScanNamed("grid_scan", false),
});

/** As {@link gridScan}, relative to where the motors are set to; they go back there in the end. */
export const relGridScan: DefinedPlan<GridScanArguments, GridScanParameters, string> = definePlan({
  name: "rel_grid_scan",
  description: "Scans a grid around where the motors are, and takes them back.",
  parameters,
  positional: positionalFor("rel_grid_scan"),
  plan: gridScanNamed("rel_grid_scan", true),
});
