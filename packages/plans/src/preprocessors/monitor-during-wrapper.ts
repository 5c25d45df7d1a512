import { monitor, type Plan, unmonitor } from "@runengine/messages";
import type { Subscribable } from "@runengine/protocols";
import { duringRuns } from "./during-runs.ts";

/** Makes events of the changes of signals during every run, each signal's in a stream of its own (`NAME_monitor`). */
export function monitorDuringWrapper<R>(plan: Plan<R>, signals: readonly Subscribable[]): Plan<R> {
  return duringRuns(plan, {
    opened: function* (): Plan {
      for (const signal of signals) yield monitor.msg(signal, { name: `${signal.name}_monitor` });
    },
    closing: function* (): Plan {
      for (const signal of signals) yield unmonitor.msg(signal);
    },
  });
}
