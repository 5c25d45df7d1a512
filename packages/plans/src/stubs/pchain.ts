import type { Plan } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";

/**
 * Runs plans one after the other. As bluesky's `pchain`.
 *
 * @returns What each of them returned.
 */
export function pchain<const R extends readonly unknown[]>(
  ...plans: { readonly [K in keyof R]: Plan<R[K]> }
): Plan<R> {
  return flatPlan(inTurn<R>(plans));
}

function* inTurn<R extends readonly unknown[]>(plans: readonly Plan<unknown>[]): NestedPlan<R> {
  const results: unknown[] = [];
  for (const plan of plans) results.push(yield new Inner(plan));
  return results as readonly unknown[] as R;
}
