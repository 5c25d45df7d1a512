import { type Plan, RequestAbort, RequestStop, segment, sleep } from "@runengine/messages";
import type { Movable, Readable } from "@runengine/protocols";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import { mv } from "./mv.ts";
import { rd } from "./rd.ts";

export interface RetryOptions {
  /** How often it is tried in all. Default: 3. */
  readonly attempts?: number;
  /** Seconds before the second attempt. Default: 0. */
  readonly delay?: number;
  /** By how much each further delay is longer. Default: 2. */
  readonly backOff?: number;
  /** Whether an error is worth another attempt. Default: every one is. */
  readonly when?: (error: unknown) => boolean;
}

/**
 * Runs a plan anew as long as it fails; the error of the last attempt is thrown. What the operator ends is not tried again.
 *
 * @param plan - Makes a fresh plan for each attempt. It should not open a run: each attempt would be a run of its own.
 * @throws RangeError when there is no attempt at all.
 */
export function retry<R>(plan: () => Plan<R>, options: RetryOptions = {}): Plan<R> {
  const { attempts = 3 } = options;
  if (!(attempts >= 1)) throw new RangeError(`retry needs at least 1 attempt, got ${attempts}`);
  return flatPlan(tried(plan, attempts, options));
}

function* tried<R>(plan: () => Plan<R>, attempts: number, options: RetryOptions): NestedPlan<R> {
  const { delay = 0, backOff = 2, when = () => true } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return (yield new Inner(plan())) as R;
    } catch (error) {
      if (attempt >= attempts || isOperators(error) || !when(error)) throw error;
    }
    if (delay > 0) yield sleep.msg(delay * backOff ** (attempt - 1));
  }
}

/** Whether the operator has ended the plan. */
export function isOperators(error: unknown): boolean {
  return error instanceof RequestStop || error instanceof RequestAbort;
}

/** A device did not come to where it was sent. */
export class MissedTargetError extends Error {
  override readonly name = "MissedTargetError";
  readonly device: string;
  readonly target: number;
  readonly reached: number;
  constructor(device: string, target: number, reached: number, tolerance: number) {
    super(
      `${device} was sent to ${target} and is at ${reached}; look at the device, or allow more than ${tolerance}`,
    );
    this.device = device;
    this.target = target;
    this.reached = reached;
  }
}

export interface MoveWithRetriesOptions extends RetryOptions {
  /** How far from its target the device may come to rest, in its own unit. Default: only errors count. */
  readonly tolerance?: number;
  /** Seconds that each move may take. Default: without end. */
  readonly timeout?: number;
}

/**
 * Moves a device, and again where the move fails or ends too far from its target.
 *
 * @returns Where the device then is.
 * @throws MissedTargetError when it is too far away after the last attempt, or the error of that.
 */
export function moveWithRetries(
  device: Movable<number> & Readable,
  target: number,
  { tolerance = Number.POSITIVE_INFINITY, timeout, ...options }: MoveWithRetriesOptions = {},
): Plan<number> {
  return retry(() => segment(() => moveAndLook(device, target, tolerance, timeout)), options);
}

function* moveAndLook(
  device: Movable<number> & Readable,
  target: number,
  tolerance: number,
  timeout: number | undefined,
): Plan<number> {
  yield* mv(device, target, timeout === undefined ? {} : { timeout });
  const reached = (yield* rd(device, target)) as number;
  if (Math.abs(reached - target) > tolerance) {
    throw new MissedTargetError(device.name, target, reached, tolerance);
  }
  return reached;
}
