import { type CallTime, type Msg, type Plan, segment, sleep, wait } from "@runengine/messages";
import { isStatus, type Status, type Subscribable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { PlanParameterError } from "../definition/parameter-error.ts";
import { deviceParameter, functionParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { monitorDuringWrapper } from "../preprocessors/monitor-during-wrapper.ts";
import { msgMutator } from "../preprocessors/msg-mutator.ts";
import { runWrapper } from "../preprocessors/run-wrapper.ts";
import { askTime } from "../stubs/ask-time.ts";

/** A ramp has not come to its end in time. */
export class RampFail extends Error {
  override readonly name = "RampFail";
  readonly timeout: number;
  constructor(timeout: number) {
    super(`The ramp was not over within ${timeout} s; look at what ramps, or allow it a longer timeout`);
    this.timeout = timeout;
  }
}

export interface RampPlanOptions extends WithMetadata {
  /** Whether there is a reading before the ramp and one after it. Default: true. */
  readonly takePreData?: boolean;
  /** Seconds that the ramp may take; pauses do not count. Default: without end. */
  readonly timeout?: number | null;
  /** Seconds from the beginning of one reading to that of the next, at the least. Default: as fast as the readings are. */
  readonly period?: number | null;
}

export interface RampPlanParameters extends RampPlanOptions {
  /** Begins the ramp and gives its status without waiting for it: `() => absSet(temperature, 300)`. */
  readonly goPlan: () => Plan<Status>;
  /** Its changes are events of a stream of their own. */
  readonly monitorSig: Subscribable;
  /** One reading: `() => triggerAndRead([det])`. It begins anew after an interruption, and opens no runs. */
  readonly innerPlan: () => Plan<unknown>;
}
export type RampPlanArguments = [
  goPlan: () => Plan<Status>,
  monitorSig: Subscribable,
  innerPlan: () => Plan<unknown>,
  options?: RampPlanOptions,
];

const parameters = {
  goPlan: functionParameter<() => Plan<Status>>().describe("Begins the ramp and gives its status"),
  monitorSig: deviceParameter("Subscribable").describe("Signal whose changes are recorded"),
  innerPlan: functionParameter<() => Plan<unknown>>().describe("One reading"),
  takePreData: z.boolean().default(true).describe("Whether there is a reading before and one after the ramp"),
  timeout: z.number().min(0).nullable().default(null).describe("What the ramp may take").meta({ unit: "s" }),
  period: z
    .number()
    .gt(0)
    .nullable()
    .default(null)
    .describe("From the beginning of one reading to that of the next, at the least")
    .meta({ unit: "s" }),
};
type Given = PlanOutput<typeof parameters>;

/** So many readings in a row may take no time at all, as simulated ones do; then some must pass for the ramp to go on. */
const timeless = 10;
/** Seconds that then pass. */
const breath = 0.01;

function* ramping({ goPlan, innerPlan, takePreData, timeout, period }: Given): Plan {
  const time = yield* askTime();
  if (takePreData) yield* segment(innerPlan);
  const began = time.running();
  const isOver = yield* ramp(goPlan, time);
  let inRow = 0;
  while (!(yield* isOver())) {
    const from = time.running();
    yield* segment(innerPlan);
    if (timeout !== null && time.running() - began >= timeout) throw new RampFail(timeout);
    const spent = time.running() - from;
    inRow = spent > 0 ? 0 : inRow + 1;
    const left = (period ?? (inRow < timeless ? 0 : breath)) - spent;
    if (left > 0) yield sleep.msg(left);
  }
  if (takePreData) yield* segment(innerPlan);
}

/**
 * Begins the ramp; gives a plan that tells whether it is over.
 *
 * An interruption stops the ramp and the engine begins it again afterwards: the status that the plan has is then of the motion that was
 * stopped, and the groups are asked instead.
 */
function* ramp(goPlan: () => Plan<Status>, time: CallTime): Plan<() => Plan<boolean>> {
  const groups = new Set<string | null>();
  const before = time.interruptions;
  const status: unknown = yield* msgMutator(goPlan(), (msg) => noted(msg, groups));
  if (status !== undefined && !isStatus(status)) {
    throw new PlanParameterError("ramp_plan", "goPlan", `must return the status of the ramp, got ${status}`);
  }
  return function* () {
    // Where nobody answers, nothing goes on.
    if (status === undefined) return true;
    return time.interruptions === before ? status.done : yield* allDone(groups);
  };
}

function noted(msg: Msg, groups: Set<string | null>): Msg {
  if ("group" in msg.kwargs) groups.add(msg.kwargs.group as string | null);
  return msg;
}

function* allDone(groups: ReadonlySet<string | null>): Plan<boolean> {
  for (const group of groups) {
    if ((yield wait.msg(group, { timeout: 0, errorOnTimeout: false })) === false) return false;
  }
  return true;
}

/**
 * Takes readings for as long as something ramps, such as a temperature, and records the changes of a signal.
 *
 * After a pause the ramp goes on from where it was stopped, and so do the readings.
 *
 * @returns The uid of the run.
 * @throws RampFail when the ramp is not over within `timeout`.
 */
export const rampPlan: DefinedPlan<RampPlanArguments, RampPlanParameters, string> = definePlan({
  name: "ramp_plan",
  description: "Takes readings for as long as something ramps.",
  parameters,
  positional: (...[goPlan, monitorSig, innerPlan, options]: RampPlanArguments) => ({
    ...{ goPlan, monitorSig, innerPlan },
    ...options,
  }),
  plan: (given, { metadata, planArgs }) =>
    monitorDuringWrapper(
      runWrapper(ramping(given), { plan_name: "ramp_plan", plan_args: planArgs, ...metadata }),
      [given.monitorSig],
    ),
});
