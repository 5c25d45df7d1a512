import type { Plan } from "@runengine/messages";
import {
  baselineWrapper,
  configureCountTimeWrapper,
  contingencyWrapper,
  type Flyer,
  finalizeWrapper,
  flyDuringWrapper,
  injectMdWrapper,
  lazilyStageWrapper,
  type MapMsg,
  monitorDuringWrapper,
  msgMutator,
  pchain,
  planMutator,
  relativeSetWrapper,
  resetPositionsWrapper,
  rewindableWrapper,
  runWrapper,
  type Subscriptions,
  setRunKeyWrapper,
  stageWrapper,
  stubWrapper,
  subsWrapper,
  suspendWrapper,
} from "@runengine/plans";
import type { Movable, Named as NamedDevice, Readable, Subscribable } from "@runengine/protocols";
import type { PackagePlan } from "./plan-maker.ts";
import { given, named } from "./python-arguments.ts";

type AnyPlan = Plan<unknown>;
type Metadata = Readonly<Record<string, unknown>>;

export const preprocessors: Readonly<Record<string, PackagePlan>> = {
  run_wrapper: ([plan], { md }) => runWrapper(plan as AnyPlan, (md ?? {}) as Metadata),
  stage_wrapper: ([plan, devices]) => stageWrapper(plan as AnyPlan, devices as readonly NamedDevice[]),
  finalize_wrapper: ([plan, final]) => finalizeWrapper(plan as AnyPlan, final as AnyPlan),
  contingency_wrapper: ([plan], kwargs) => {
    const { except_plan: exceptPlan, else_plan: elsePlan, final_plan: finalPlan, auto_raise } = kwargs;
    return contingencyWrapper(
      plan as AnyPlan,
      given({ exceptPlan, elsePlan, finalPlan, autoRaise: auto_raise }),
    );
  },
  plan_mutator: ([plan, change]) => planMutator(plan as AnyPlan, change as Parameters<typeof planMutator>[1]),
  msg_mutator: ([plan, change]) => msgMutator(plan as AnyPlan, change as MapMsg),
  rewindable_wrapper: ([plan, flag]) => rewindableWrapper(plan as AnyPlan, flag as boolean),
  set_run_key_wrapper: ([plan, run]) => setRunKeyWrapper(plan as AnyPlan, run as string),
  inject_md_wrapper: ([plan, md]) => injectMdWrapper(plan as AnyPlan, md as Metadata),
  stub_wrapper: ([plan]) => stubWrapper(plan as AnyPlan),
  subs_wrapper: ([plan, subs]) => subsWrapper(plan as AnyPlan, subs as Subscriptions),
  baseline_wrapper: (args, kwargs) => {
    const { plan, devices, name } = named(["plan", "devices", "name"], args, kwargs);
    return baselineWrapper(plan as AnyPlan, devices as readonly Readable[], name as string | undefined);
  },
  monitor_during_wrapper: ([plan, signals]) =>
    monitorDuringWrapper(plan as AnyPlan, signals as readonly Subscribable[]),
  fly_during_wrapper: ([plan, flyers]) => flyDuringWrapper(plan as AnyPlan, flyers as readonly Flyer[]),
  lazily_stage_wrapper: ([plan]) => lazilyStageWrapper(plan as AnyPlan),
  relative_set_wrapper: (args, kwargs) => {
    const { plan, devices } = named(["plan", "devices"], args, kwargs);
    return relativeSetWrapper(plan as AnyPlan, (devices ?? undefined) as readonly Movable[] | undefined);
  },
  reset_positions_wrapper: (args, kwargs) => {
    const { plan, devices } = named(["plan", "devices"], args, kwargs);
    return resetPositionsWrapper(plan as AnyPlan, (devices ?? undefined) as readonly Movable[] | undefined);
  },
  suspend_wrapper: ([plan, suspenders]) => suspendWrapper(plan as AnyPlan, suspenders as object),
  configure_count_time_wrapper: ([plan, time]) =>
    configureCountTimeWrapper(plan as AnyPlan, time as number | null),
  pchain: (plans) => pchain(...(plans as readonly AnyPlan[])),
};
