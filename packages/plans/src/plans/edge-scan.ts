import { checkpoint, type Plan, segment } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { relativeSetWrapper } from "../preprocessors/relative-set-wrapper.ts";
import { mv } from "../stubs/mv.ts";
import type { Axis } from "../stubs/steps.ts";
import { halfHeight } from "./half-height.ts";
import { linspace } from "./linspace.ts";
import { runAlong } from "./run-along.ts";
import { orBackToStart, signalAt } from "./signal-at.ts";

/** A scan has not found one edge. */
export class EdgeNotFoundError extends Error {
  override readonly name = "EdgeNotFoundError";
  readonly signal: string;
  constructor(signal: string, why: string) {
    super(`${signal} has no edge there: ${why}`);
    this.signal = signal;
  }
}

export interface EdgeScanOptions extends WithMetadata {
  /** A change that is smaller is noise, in the unit of the signal. Default: 0. */
  readonly minHeight?: number;
}

/** Positions in the unit of the motor. */
export interface EdgeScanParameters extends EdgeScanOptions {
  readonly detectors: readonly Readable[];
  /** Data key of the signal. */
  readonly signal: string;
  readonly motor: Axis;
  readonly start: number;
  readonly stop: number;
  readonly num: number;
}
export type EdgeScanArguments = [
  detectors: readonly Readable[],
  signal: string,
  motor: Axis,
  start: number,
  stop: number,
  num: number,
  options?: EdgeScanOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  signal: z.string().describe("Data key of the signal"),
  motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
  start: z.number().describe("First position"),
  stop: z.number().describe("Last position"),
  num: z.int().min(3).describe("How many points"),
  minHeight: z.number().min(0).default(0).describe("What changes less is noise"),
};
type Given = PlanOutput<typeof parameters>;

const positional = (...[detectors, signal, motor, start, stop, num, options]: EdgeScanArguments) => ({
  ...{ detectors, signal, motor, start, stop, num },
  ...options,
});

function* toEdge(name: string, given: Given): Plan {
  const { signal, motor, start, stop, num, minHeight } = given;
  const positions = linspace(start, stop, num);
  const levels: number[] = [];
  for (const position of positions) {
    yield checkpoint.msg();
    const level = yield* segment(() => signalAt(name, given, position));
    if (level !== undefined) levels.push(level);
  }
  // Where nobody answers, there is nothing to look for.
  if (levels.length < num) return;
  const found = halfHeight(positions, levels, minHeight);
  if (typeof found !== "number") throw new EdgeNotFoundError(signal, found.whyNot);
  yield checkpoint.msg();
  yield* mv(motor, found);
}

/**
 * Scans a motor over an edge, such as that of a sample that cuts the beam, and takes it to where the signal is at half of its height: the
 * half cut.
 *
 * The place is interpolated between the points. A signal with several edges, none, or one that is not whole is refused.
 *
 * @returns The uid of the run.
 * @throws EdgeNotFoundError that says why there is none; the run then has failed, and the motor stays at the last point.
 */
export const edgeScan: DefinedPlan<EdgeScanArguments, EdgeScanParameters, string> = definePlan({
  name: "edge_scan",
  description: "Scans a motor over an edge, and takes it to where the signal is at half of its height.",
  parameters,
  positional,
  plan: (given, context) =>
    runAlong("edge_scan", toEdge("edge_scan", given), given.detectors, given.motor, context),
});

/** As {@link edgeScan}, relative to where the motor is set to. It stays at the edge; where there is none it goes back to where it was. */
export const relEdgeScan: DefinedPlan<EdgeScanArguments, EdgeScanParameters, string> = definePlan({
  name: "rel_edge_scan",
  description: "Scans a motor around where it is over an edge, and takes it to half of the signal's height.",
  parameters,
  positional,
  plan: (given, context) => {
    const { detectors, motor } = given;
    const scanned = orBackToStart(toEdge("rel_edge_scan", given), motor, EdgeNotFoundError);
    return relativeSetWrapper(runAlong("rel_edge_scan", scanned, detectors, motor, context), [motor]);
  },
});
