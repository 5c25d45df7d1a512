import { installSuspender, type Plan, removeSuspender } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import { finalizeWrapper } from "./finalize-wrapper.ts";

/**
 * Lets suspenders watch for the time of a plan only.
 *
 * @param suspenders - As the engine takes them: one or several.
 */
export function suspendWrapper<R>(plan: Plan<R>, suspenders: object | readonly object[]): Plan<R> {
  const all: readonly object[] = Array.isArray(suspenders) ? suspenders : [suspenders];
  return finalizeWrapper(flatPlan(watched(plan, all)), () => unwatched(all));
}

function* watched<R>(plan: Plan<R>, suspenders: readonly object[]): NestedPlan<R> {
  for (const suspender of suspenders) yield installSuspender.msg(suspender);
  return (yield new Inner(plan)) as R;
}

function* unwatched(suspenders: readonly object[]): Plan {
  for (const suspender of suspenders) yield removeSuspender.msg(suspender);
}
