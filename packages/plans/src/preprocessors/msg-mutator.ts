import type { Plan } from "@runengine/messages";
import { type MapMsg, MappedPlan } from "./mapped-plan.ts";

/**
 * Changes or leaves out single messages of a plan. To put messages in, use `planMutator`.
 *
 * Change a message by `{ ...msg, args: […] }`: one that is built from its parts loses its place in its segment, silently, and is then
 * repeated after an interruption instead of begun anew.
 *
 * @param change - Gives the message to send; `null` leaves it out, and the plan is answered nothing.
 */
export function msgMutator<R>(plan: Plan<R>, change: MapMsg): Plan<R> {
  return new MappedPlan(plan, change);
}
