import { checkpoint, type Plan, segment } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { singleHint } from "../devices/single-field.ts";
import { mv } from "../stubs/mv.ts";
import type { Axis } from "../stubs/steps.ts";
import { triggerAndRead } from "../stubs/trigger-and-read.ts";
import { runAlong } from "./run-along.ts";

export interface TuneCentroidOptions extends WithMetadata {
  /** By how much each pass is narrower than the one before. Default: 3. */
  readonly stepFactor?: number;
  /** Whether every second pass goes backwards. Default: false. */
  readonly snake?: boolean;
}

/** Positions and steps in the unit of the motor. */
export interface TuneCentroidParameters extends TuneCentroidOptions {
  readonly detectors: readonly Readable[];
  /** Data key of the signal. */
  readonly signal: string;
  readonly motor: Axis;
  readonly start: number;
  readonly stop: number;
  /** It ends before a pass with steps shorter than this. */
  readonly minStep: number;
  /** Points of each pass. Default: 10. */
  readonly num?: number;
}
export type TuneCentroidArguments = [
  detectors: readonly Readable[],
  signal: string,
  motor: Axis,
  start: number,
  stop: number,
  minStep: number,
  num?: number,
  options?: TuneCentroidOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  signal: z.string().describe("Data key of the signal"),
  motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
  start: z.number().describe("Where the first pass begins"),
  stop: z.number().describe("Where the first pass ends"),
  minStep: z.number().gt(0).describe("It ends before a pass with shorter steps"),
  num: z.int().min(2).default(10).describe("Points of each pass"),
  stepFactor: z.number().gt(1).default(3).describe("By how much each pass is narrower"),
  snake: z.boolean().default(false).describe("Whether every second pass goes backwards"),
};
type Given = PlanOutput<typeof parameters>;

/** What one pass has seen: the sum of the signal, and that of position times signal. */
interface Moments {
  readonly total: number;
  readonly weighted: number;
}

function* narrowing(given: Given): Plan {
  const { motor, minStep, num, stepFactor, snake } = given;
  const low = Math.min(given.start, given.stop);
  const high = Math.max(given.start, given.stop);
  const within = (position: number): number => Math.min(Math.max(position, low), high);
  let { start, stop } = given;
  let peak: number | undefined;
  for (;;) {
    const step = (stop - start) / (num - 1);
    if (Math.abs(step) < minStep) break;
    const { total, weighted } = yield* pass(given, start, stop, step);
    if (total === 0) return;
    peak = weighted / total;
    const half = (stop - start) / stepFactor / 2;
    [start, stop] = [within(peak - half), within(peak + half)];
    if (snake) [start, stop] = [stop, start];
  }
  if (peak !== undefined) yield* mv(motor, peak);
}

function* pass(given: Given, start: number, stop: number, step: number): Plan<Moments> {
  let [total, weighted] = [0, 0];
  for (let next = start; Math.min(start, stop) <= next && next <= Math.max(start, stop); next += step) {
    yield checkpoint.msg();
    const at = next;
    const [level, position] = yield* segment(() => measure(given, at));
    total += level;
    weighted += position * level;
  }
  return { total, weighted };
}

function* measure({ detectors, signal, motor }: Given, target: number): Plan<readonly [number, number]> {
  yield* mv(motor, target);
  const readings = yield* triggerAndRead([...detectors, motor]);
  const position = readings[singleHint(motor) ?? motor.name]?.value ?? target;
  return [(readings[signal]?.value ?? 0) as number, position as number];
}

/**
 * Finds the centroid of a signal by scans that get narrower, and leaves the motor there.
 *
 * A signal that is zero all along one pass ends it where the motor then is.
 *
 * @returns The uid of the run.
 */
export const tuneCentroid: DefinedPlan<TuneCentroidArguments, TuneCentroidParameters, string> = definePlan({
  name: "tune_centroid",
  description: "Finds the centroid of a signal by scans that get narrower, and leaves the motor there.",
  parameters,
  positional: (...[detectors, signal, motor, start, stop, minStep, num, options]: TuneCentroidArguments) => ({
    ...{ detectors, signal, motor, start, stop, minStep, num },
    ...options,
  }),
  plan: (given, context) =>
    runAlong("tune_centroid", narrowing(given), given.detectors, given.motor, context),
});
