import type { Plan } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";

/**
 * Runs a plan several times, without the checkpoints of `repeat`. As bluesky's `repeater`.
 *
 * @param num - How often; `null` is without end.
 * @param plan - Makes a fresh plan each time.
 */
export function repeater(num: number | null, plan: () => Plan<unknown>): Plan {
  return flatPlan(again(num, plan));
}

function* again(num: number | null, plan: () => Plan<unknown>): NestedPlan<void> {
  for (let made = 0; num === null || made < num; made++) yield new Inner(plan());
}
