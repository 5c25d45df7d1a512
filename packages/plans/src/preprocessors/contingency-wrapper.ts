import type { Plan } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";

export interface ContingencyOptions {
  /** Made and run when the plan fails, with its error. */
  readonly exceptPlan?: ((error: unknown) => Plan<unknown>) | undefined;
  /** Made and run when the plan comes to its end. */
  readonly elsePlan?: (() => Plan<unknown>) | undefined;
  /** Made and run last, whether the plan has failed or not. */
  readonly finalPlan?: (() => Plan<unknown>) | undefined;
  /** Whether the error goes on after `exceptPlan`; else what that returns is the result. Default: true. */
  readonly autoRaise?: boolean;
}

/**
 * Runs a plan and then others, by how it ended. An operator's stop and abort count as failures; after a halt nothing more is sent.
 *
 * @returns What the plan returned; or, where an error was not to go on, what `exceptPlan` returned.
 */
export function contingencyWrapper<R>(plan: Plan<R>, options: ContingencyOptions): Plan<R> {
  return flatPlan(finalized(plan, options));
}

function* finalized<R>(plan: Plan<R>, options: ContingencyOptions): NestedPlan<R> {
  const { finalPlan } = options;
  // No `finally`: it would run after a halt too.
  let result: R;
  try {
    result = (yield new Inner(flatPlan(attempt(plan, options)))) as R;
  } catch (error) {
    if (finalPlan) yield new Inner(finalPlan());
    throw error;
  }
  if (finalPlan) yield new Inner(finalPlan());
  return result;
}

function* attempt<R>(
  plan: Plan<R>,
  { exceptPlan, elsePlan, autoRaise = true }: ContingencyOptions,
): NestedPlan<R> {
  let result: R;
  try {
    result = (yield new Inner(plan)) as R;
  } catch (error) {
    if (!exceptPlan) throw error;
    const instead = yield new Inner(exceptPlan(error));
    if (autoRaise) throw error;
    return instead as R;
  }
  if (elsePlan) yield new Inner(elsePlan());
  return result;
}
