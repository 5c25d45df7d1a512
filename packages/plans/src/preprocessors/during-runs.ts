import type { Msg, Plan } from "@runengine/messages";
import { planMutator } from "./plan-mutator.ts";
import { setRunKeyWrapper } from "./set-run-key-wrapper.ts";

/** What is done at both ends of every run. */
export interface AtBothEnds {
  /** Made and run just after a run is opened. */
  readonly opened: () => Plan<unknown>;
  /** Made and run just before it is closed. */
  readonly closing: () => Plan<unknown>;
}

/** Does something at both ends of every run of a plan, with the run's own key. */
export function duringRuns<R>(plan: Plan<R>, { opened, closing }: AtBothEnds): Plan<R> {
  return planMutator(plan, (msg) => {
    if (msg.command === "open_run") return { tail: inRunOf(msg, opened()) };
    if (msg.command === "close_run") return { head: before(msg, closing()) };
    return null;
  });
}

function* before(msg: Msg, plan: Plan<unknown>): Plan<unknown> {
  yield* inRunOf(msg, plan);
  return yield msg;
}

function inRunOf(msg: Msg, plan: Plan<unknown>): Plan<unknown> {
  return msg.run === null ? plan : setRunKeyWrapper(plan, msg.run);
}
