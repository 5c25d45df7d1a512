import { type Plan, rewindable } from "@runengine/messages";
import { finalizeWrapper } from "./finalize-wrapper.ts";

/** With `flag` false, nothing within the plan is repeated after an interruption; before and after it holds what held before. */
export function* rewindableWrapper<R>(plan: Plan<R>, flag: boolean): Plan<R> {
  if (flag) return yield* plan;
  const before = ((yield rewindable.msg(null)) ?? true) as boolean;
  if (!before) return yield* plan;
  yield rewindable.msg(false);
  return yield* finalizeWrapper(plan, rewindable(true));
}
