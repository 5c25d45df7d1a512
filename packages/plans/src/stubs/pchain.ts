import type { Plan } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";

/**
 * Runs plans one after the other. As bluesky's `pchain`.
 *
 * @returns What each of them returned.
 */
export function pchain(...plans: readonly Plan<unknown>[]): Plan<readonly unknown[]> {
  return flatPlan(inTurn(plans));
}

function* inTurn(plans: readonly Plan<unknown>[]): NestedPlan<readonly unknown[]> {
  const results: unknown[] = [];
  for (const plan of plans) results.push(yield new Inner(plan));
  return results;
}
