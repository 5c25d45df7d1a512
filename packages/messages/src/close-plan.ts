import type { Plan } from "./msg.ts";

/** How often a plan's cleanup may yield before it is given up. */
const patience = 100;

/**
 * Ends a plan whose result no longer counts, without sending anything more: what its `finally` blocks yield is not carried out, and so
 * what they throw for want of replies says nothing.
 */
export function closePlan(plan: Plan<unknown>): void {
  try {
    for (let asked = 0; asked < patience && !plan.return(undefined).done; asked++);
  } catch {
    // see above
  }
}
