import { closePlan, type Msg, type Plan } from "@runengine/messages";

/**
 * The messages of a plan that nobody answers, one by one, as they are asked for: the plan is used up, nothing moves.
 *
 * A plan that decides on what it reads is seen as far as it comes without an answer, and what it throws for want of one is thrown;
 * see `dryRun` for plans that need answers.
 *
 * @see `list_plan` of bluesky's `simulators`, the counterpart.
 */
export function* messagesOf(plan: Plan<unknown>): Generator<Msg, void, void> {
  try {
    for (let step = plan.next(); !step.done; step = plan.next()) yield step.value;
  } finally {
    closePlan(plan);
  }
}
