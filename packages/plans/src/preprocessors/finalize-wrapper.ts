import type { Plan } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";

/**
 * Runs `finalPlan` after a plan, whether it has failed or not; not after a halt.
 *
 * An error of `finalPlan` takes the place of the plan's own.
 *
 * @param finalPlan - A plan, or a function that makes one when it is needed.
 */
export function finalizeWrapper<R>(plan: Plan<R>, finalPlan: Plan<unknown> | (() => Plan<unknown>)): Plan<R> {
  return flatPlan(finalized(plan, typeof finalPlan === "function" ? finalPlan : () => finalPlan));
}

function* finalized<R>(plan: Plan<R>, finalPlan: () => Plan<unknown>): NestedPlan<R> {
  // No `finally`: it would run after a halt too.
  let result: R;
  try {
    result = (yield new Inner(plan)) as R;
  } catch (error) {
    yield new Inner(finalPlan());
    throw error;
  }
  yield new Inner(finalPlan());
  return result;
}
