import { closePlan, type Msg, type Plan } from "@runengine/messages";

/** Ends a plan where `isOver` says so, without letting it send anything more. */
export function* boundedPlan(plan: Plan<unknown>, isOver: (msg: Msg) => boolean): Plan<unknown> {
  try {
    let step = plan.next();
    while (!step.done) {
      if (isOver(step.value)) return undefined;
      let reply: unknown;
      try {
        reply = yield step.value;
      } catch (error) {
        step = plan.throw(error);
        continue;
      }
      step = plan.next(reply);
    }
    return step.value;
  } finally {
    closePlan(plan);
  }
}
