import { complete, kickoff, message, type Plan } from "@runengine/messages";
import { newGroup } from "../new-group.ts";
import type { Flyer } from "../plans/fly.ts";
import { duringRuns } from "./during-runs.ts";

/** Lets flyers fly during every run, and collects from them before it is closed. */
export function flyDuringWrapper<R>(plan: Plan<R>, flyers: readonly Flyer[]): Plan<R> {
  if (flyers.length === 0) return plan;
  const begun = newGroup("flyers-kickoff");
  const flown = newGroup("flyers-complete");
  return duringRuns(plan, {
    opened: function* (): Plan {
      for (const flyer of flyers) yield kickoff.msg(flyer, { group: begun });
      yield message("wait", null, [], { group: begun });
    },
    closing: function* (): Plan {
      for (const flyer of flyers) yield complete.msg(flyer, { group: flown });
      yield message("wait", null, [], { group: flown });
      for (const flyer of flyers) yield message("collect", flyer);
    },
  });
}
