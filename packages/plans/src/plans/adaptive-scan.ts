import { checkpoint, create, message, type Plan, read, save, segment, trigger } from "@runengine/messages";
import { isTriggerable, type Readable, type Readings } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { PlanParameterError } from "../definition/parameter-error.ts";
import { deviceParameter, devicesParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { separateDevices } from "../devices/separate-devices.ts";
import { mv } from "../stubs/mv.ts";
import type { Axis } from "../stubs/steps.ts";
import { runAlong } from "./run-along.ts";
import { fromHere } from "./trajectory-scan.ts";

export interface AdaptiveScanOptions extends WithMetadata {
  /** A step that should have been shorter than this part of itself is gone back, if `backstep` is set. Default: 0.8. */
  readonly threshold?: number;
}

/** Positions and steps in the unit of the motor. */
export interface AdaptiveScanParameters extends AdaptiveScanOptions {
  readonly detectors: readonly Readable[];
  /** Data key whose change decides. */
  readonly targetField: string;
  readonly motor: Axis;
  readonly start: number;
  readonly stop: number;
  readonly minStep: number;
  readonly maxStep: number;
  /** The change from point to point that is aimed at. */
  readonly targetDelta: number;
  /** Whether a step that was much too long is gone back. */
  readonly backstep: boolean;
}
export type AdaptiveScanArguments = [
  detectors: readonly Readable[],
  targetField: string,
  motor: Axis,
  start: number,
  stop: number,
  minStep: number,
  maxStep: number,
  targetDelta: number,
  backstep: boolean,
  options?: AdaptiveScanOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  targetField: z.string().describe("Data key whose change decides"),
  motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
  start: z.number().describe("First position"),
  stop: z.number().describe("Where it ends"),
  minStep: z.number().gt(0).describe("Shortest step"),
  maxStep: z.number().gt(0).describe("Longest step"),
  targetDelta: z.number().gt(0).describe("Change from point to point that is aimed at"),
  backstep: z.boolean().describe("Whether a step that was much too long is gone back"),
  threshold: z.number().gt(0).default(0.8).describe("How much too long a step must be for that"),
};
type Given = PlanOutput<typeof parameters>;

const positional = (
  ...[
    detectors,
    targetField,
    motor,
    start,
    stop,
    minStep,
    maxStep,
    targetDelta,
    ...rest
  ]: AdaptiveScanArguments
) => {
  const [backstep, options] = rest;
  return {
    ...{ detectors, targetField, motor, start, stop, minStep, maxStep, targetDelta, backstep },
    ...options,
  };
};

function adapting(name: string, given: Given): Plan {
  const { minStep, maxStep } = given;
  if (minStep < maxStep) return walk(name, given);
  throw new PlanParameterError(name, "minStep", `must be below maxStep, got ${minStep} and ${maxStep}`);
}

function* walk(name: string, given: Given): Plan {
  const { start, stop, minStep, maxStep, targetDelta, backstep, threshold } = given;
  const sign = stop < start ? -1 : 1;
  let step = (maxStep - minStep) / 2;
  let position = start;
  let before: number | undefined;
  while (position * sign < stop * sign) {
    yield checkpoint.msg();
    const at = position;
    // Where nobody answers, nothing changes.
    const level = (yield* segment(() => measure(name, given, at))) ?? before ?? 0;
    if (before === undefined) {
      before = level;
      position += step * sign;
      continue;
    }
    const slope = Math.abs(level - before) / step;
    const fitting =
      slope > 0 ? Math.min(Math.max(targetDelta / slope, minStep), maxStep) : Math.min(step * 1.1, maxStep);
    if (backstep && fitting < step * threshold) {
      position -= step * sign;
      step = fitting;
    } else {
      before = level;
      step = 0.2 * fitting + 0.8 * step;
    }
    position += step * sign;
  }
}

/** One event at `position`; gives the value that decides, or nothing where nobody answers. */
function* measure(
  name: string,
  { detectors, targetField, motor }: Given,
  position: number,
): Plan<number | undefined> {
  yield* mv(motor, position);
  yield create.msg();
  let triggered = false;
  for (const detector of detectors) {
    if (!isTriggerable(detector)) continue;
    yield trigger.msg(detector, { group: "B" });
    triggered = true;
  }
  if (triggered) yield message("wait", null, ["B"]);
  let readings: Readings = {};
  for (const device of separateDevices([...detectors, motor])) {
    readings = { ...readings, ...((yield read.msg(device)) as Readings | undefined) };
  }
  yield save.msg();
  const keys = Object.keys(readings);
  if (keys.length === 0 || targetField in readings) return readings[targetField]?.value as number | undefined;
  throw new PlanParameterError(name, "targetField", `must be one of ${keys.join(", ")}, got ${targetField}`);
}

/**
 * Scans a motor in steps that follow a signal: short where it changes fast, long where it does not.
 *
 * After an interruption a point is measured anew, and the plan decides by what then stands in the data.
 *
 * @returns The uid of the run.
 */
export const adaptiveScan: DefinedPlan<AdaptiveScanArguments, AdaptiveScanParameters, string> = definePlan({
  name: "adaptive_scan",
  description: "Scans a motor in steps that follow a signal.",
  parameters,
  positional,
  plan: (given, context) =>
    runAlong("adaptive_scan", adapting("adaptive_scan", given), given.detectors, given.motor, context),
});

/** As {@link adaptiveScan}, relative to where the motor is set to; it goes back there in the end. */
export const relAdaptiveScan: DefinedPlan<AdaptiveScanArguments, AdaptiveScanParameters, string> = definePlan(
  {
    name: "rel_adaptive_scan",
    description: "Scans a motor around where it is in steps that follow a signal, and takes it back.",
    parameters,
    positional,
    plan: (given, context) => {
      const { detectors, motor } = given;
      const walked = adapting("rel_adaptive_scan", given);
      return fromHere(runAlong("rel_adaptive_scan", walked, detectors, motor, context), [motor]);
    },
  },
);
