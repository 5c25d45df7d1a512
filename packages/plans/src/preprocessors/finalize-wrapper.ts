import type { Plan } from "@runengine/messages";

/**
 * Runs `finalPlan` after a plan, whether it has failed or not; not after a halt.
 *
 * An error of `finalPlan` takes the place of the plan's own.
 *
 * @param finalPlan - A plan, or a function that makes one when it is needed.
 */
export function* finalizeWrapper<R>(
  plan: Plan<R>,
  finalPlan: Plan<unknown> | (() => Plan<unknown>),
): Plan<R> {
  const final = typeof finalPlan === "function" ? finalPlan : () => finalPlan;
  // No `finally`: it would run after a halt too.
  let result: R;
  try {
    result = yield* plan;
  } catch (error) {
    yield* final();
    throw error;
  }
  yield* final();
  return result;
}
