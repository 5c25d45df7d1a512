import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import type { GivenParameters } from "../definition/check-parameters.ts";
import { type DefinedPlan, definePlan, type PlanContext } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter, functionParameter } from "../definition/parameters.ts";
import { type PlanOutput, repeated } from "../definition/shape.ts";
import type { Axis } from "../stubs/steps.ts";
import { grid } from "../trajectories/combine.ts";
import { listed } from "../trajectories/single-axis.ts";
import { separatelyAlong } from "./dimensions.ts";
import type { GridScanOptions } from "./grid-scan.ts";
import type { ListAxis } from "./list-scan.ts";
import { rowsGiven, type UpToFour } from "./rows-given.ts";
import type { PerStep } from "./scan-points.ts";
import { snaking } from "./snake-axes.ts";
import { pattern, trajectoryScan } from "./trajectory-scan.ts";

export interface ListGridScanParameters extends GridScanOptions {
  readonly detectors: readonly Readable[];
  /** Slowest first. */
  readonly axes: readonly ListAxis[];
}

/** Detectors; motor and positions of each axis, slowest first (up to four; more by the parameters' object); options. */
export type ListGridScanArguments = [
  detectors: readonly Readable[],
  ...args: UpToFour<[motor: Axis, positions: readonly number[]], [options?: GridScanOptions]>,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  axes: repeated({
    motor: deviceParameter("Movable", "Readable").describe("Motor to move; the first one is the slowest"),
    positions: z.array(z.number()).min(1).describe("Where it goes"),
  }),
  snakeAxes: z
    .union([z.boolean(), devicesParameter("Movable", "Readable")])
    .nullable()
    .default(false)
    .describe("Motors that go back and forth; true is all but the slowest"),
  perStep: functionParameter<PerStep>().nullable().default(null).describe("Done at each point"),
};

function positionalFor(plan: string) {
  return (...[detectors, ...args]: ListGridScanArguments): GivenParameters => {
    const { rows, options } = rowsGiven(plan, ["motor", "positions"], args);
    return { detectors, axes: rows, ...options };
  };
}

function listGridScanNamed(name: string, relative: boolean) {
  return (given: PlanOutput<typeof parameters>, context: PlanContext): Plan<string> => {
    const { detectors, axes, perStep } = given;
    const motors = axes.map(({ motor }) => motor);
    const snakes = snaking(name, motors, given.snakeAxes ?? false);
    const trajectory = grid(
      axes.map(({ motor, positions }, index) => ({
        trajectory: listed(motor, positions),
        snake: snakes[index] === true,
      })),
    );
    const { args, snake_axes } = context.planArgs;
    const also = {
      shape: axes.map(({ positions }) => positions.length),
      extents: axes.map(({ positions }) => [Math.min(...positions), Math.max(...positions)]),
      snake_axes,
      ...pattern("outer_list_product", { args, snake_axes }),
    };
    const dimensions = separatelyAlong(motors);
    return trajectoryScan({ name, detectors, trajectory, perStep, dimensions, also, relative }, context);
  };
}

/**
 * Scans a grid of lists of positions, the first motor slowest: `listGridScan([det], y, [0, 1, 3], x, [5, 6, 10])`.
 *
 * @returns The uid of the run.
 */
export const listGridScan: DefinedPlan<ListGridScanArguments, ListGridScanParameters, string> = definePlan({
  name: "list_grid_scan",
  description: "Scans a grid of lists of positions, the first motor slowest.",
  parameters,
  positional: positionalFor("list_grid_scan"),
  plan: listGridScanNamed("list_grid_scan", false),
});

/** As {@link listGridScan}, relative to where the motors are set to; they go back there in the end. */
export const relListGridScan: DefinedPlan<ListGridScanArguments, ListGridScanParameters, string> = definePlan(
  {
    name: "rel_list_grid_scan",
    description: "Scans a grid of lists of positions relative to where the motors are, and takes them back.",
    parameters,
    positional: positionalFor("rel_list_grid_scan"),
    plan: listGridScanNamed("rel_list_grid_scan", true),
  },
);
