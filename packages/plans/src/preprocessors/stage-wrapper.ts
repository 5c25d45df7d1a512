import type { Plan } from "@runengine/messages";
import type { Named } from "@runengine/protocols";
import { rootOf, separateDevices } from "../devices/separate-devices.ts";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import { stageAll, unstageAll } from "../stubs/stage-all.ts";
import { finalizeWrapper } from "./finalize-wrapper.ts";

/** Stages devices before a plan and unstages them in reverse order after it. A part of a device stages the whole of it, once. */
export function stageWrapper<R>(plan: Plan<R>, devices: readonly Named[]): Plan<R> {
  const roots = separateDevices(devices.map(rootOf));
  if (roots.length === 0) return plan;
  return finalizeWrapper(flatPlan(staged(plan, roots)), () => unstageAll(...[...roots].reverse()));
}

function* staged<R>(plan: Plan<R>, devices: readonly Named[]): NestedPlan<R> {
  yield new Inner(stageAll(...devices));
  return (yield new Inner(plan)) as R;
}
