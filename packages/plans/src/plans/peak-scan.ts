import { checkpoint, type Plan, segment } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { deviceParameter, devicesParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { relativeSetWrapper } from "../preprocessors/relative-set-wrapper.ts";
import { mv } from "../stubs/mv.ts";
import type { Axis } from "../stubs/steps.ts";
import { runAlong } from "./run-along.ts";
import { orBackToStart, signalAt } from "./signal-at.ts";

/** A scan has not passed a peak. */
export class PeakNotFoundError extends Error {
  override readonly name = "PeakNotFoundError";
  readonly signal: string;
  constructor(signal: string, why: string) {
    super(`${signal} has no peak there: ${why}`);
    this.signal = signal;
  }
}

export interface PeakScanOptions extends WithMetadata {
  /** Part of its height that the signal must fall from the highest point. Default: 0.5. */
  readonly fall?: number;
  /** What rises less than this is noise, in the unit of the signal. Default: 0. */
  readonly minHeight?: number;
}

/** Positions and steps in the unit of the motor. */
export interface PeakScanParameters extends PeakScanOptions {
  readonly detectors: readonly Readable[];
  /** Data key of the signal. */
  readonly signal: string;
  readonly motor: Axis;
  readonly start: number;
  /** From point to point; below 0 to go the other way. */
  readonly step: number;
  /** Points at most. */
  readonly most: number;
}
export type PeakScanArguments = [
  detectors: readonly Readable[],
  signal: string,
  motor: Axis,
  start: number,
  step: number,
  most: number,
  options?: PeakScanOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read at each point"),
  signal: z.string().describe("Data key of the signal"),
  motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
  start: z.number().describe("First position"),
  step: z.number().describe("From point to point"),
  most: z.int().min(3).describe("Points at most"),
  fall: z.number().gt(0).max(1).default(0.5).describe("Part of its height that the signal must fall"),
  minHeight: z.number().min(0).default(0).describe("What rises less is noise"),
};
type Given = PlanOutput<typeof parameters>;

const positional = (...[detectors, signal, motor, start, step, most, options]: PeakScanArguments) => ({
  ...{ detectors, signal, motor, start, step, most },
  ...options,
});

function* pastPeak(name: string, given: Given): Plan {
  const { signal, motor, start, step, most, fall, minHeight } = given;
  const levels: number[] = [];
  let isAnswered = false;
  while (levels.length < most) {
    yield checkpoint.msg();
    const position = start + levels.length * step;
    const level = yield* segment(() => signalAt(name, given, position));
    isAnswered ||= level !== undefined;
    levels.push(level ?? 0);
    const highest = Math.max(...levels);
    const at = levels.indexOf(highest);
    const height = highest - Math.min(...levels.slice(0, at + 1));
    const counts = height > 0 && height >= minHeight;
    if (counts && (levels.at(-1) as number) <= highest - fall * height) {
      yield* mv(motor, start + at * step);
      return;
    }
  }
  // Where nobody answers, there is nothing to look for.
  if (isAnswered) throw new PeakNotFoundError(signal, whyNot(levels));
}

function whyNot(levels: readonly number[]): string {
  const highest = Math.max(...levels);
  if (highest === Math.min(...levels)) return "it is the same everywhere; look whether the beam is on";
  if (highest === levels[0])
    return "it is highest at the first point; begin further away, or go the other way";
  if (highest === levels.at(-1)) return `it still rises at the last of ${levels.length} points; go further`;
  return `it has not fallen far enough after ${levels.length} points; go further, or ask for less of a fall`;
}

/**
 * Steps a motor until a signal has risen and fallen again, and takes it back to the highest point.
 *
 * Points are not taken when the peak is passed: with a wide range it costs what a narrow one does.
 *
 * @returns The uid of the run.
 * @throws PeakNotFoundError that says why there is none; the run then has failed, and the motor stays at the last point.
 */
export const peakScan: DefinedPlan<PeakScanArguments, PeakScanParameters, string> = definePlan({
  name: "peak_scan",
  description: "Steps a motor until a signal has passed its peak, and takes it back to the highest point.",
  parameters,
  positional,
  plan: (given, context) =>
    runAlong("peak_scan", pastPeak("peak_scan", given), given.detectors, given.motor, context),
});

/**
 * As {@link peakScan}, relative to where the motor is set to. It stays at the peak; where there is none it goes back to where it was.
 */
export const relPeakScan: DefinedPlan<PeakScanArguments, PeakScanParameters, string> = definePlan({
  name: "rel_peak_scan",
  description:
    "Steps a motor from where it is until a signal has passed its peak, and takes it to the highest point.",
  parameters,
  positional,
  plan: (given, context) => {
    const { detectors, motor } = given;
    const scanned = orBackToStart(pastPeak("rel_peak_scan", given), motor, PeakNotFoundError);
    return relativeSetWrapper(runAlong("rel_peak_scan", scanned, detectors, motor, context), [motor]);
  },
});
