import { isJsonObject, type Json } from "../json.ts";
import { NotMadeYet } from "../not-made.ts";
import { ownPlans } from "./own-plans.ts";
import { packagePlans } from "./package-plans.ts";
import { type CaseContext, PlanMaker } from "./plan-maker.ts";
import { valueFrom } from "./values.ts";

/** Makes plans of the plan language for one case. */
export function planMaker(context: CaseContext): PlanMaker {
  return new PlanMaker(context, { own: ownPlans, ofPackage: packagePlans, value: valueFrom });
}

/**
 * Looks through the plans of a case before it is run: inside a plan an error might be caught.
 *
 * @throws NotMadeYet that names the first thing that there is not.
 */
export function requireMade(part: Json | undefined): void {
  if (Array.isArray(part)) part.forEach(requireMade);
  if (!isJsonObject(part)) return;
  const { name, args, kwargs, $wrapper } = part;
  const isPlan = typeof name === "string" && (Array.isArray(args) || isJsonObject(kwargs));
  const plan = isPlan ? name : $wrapper;
  if (typeof plan === "string" && !(plan in ownPlans) && !(plan in packagePlans)) throw new NotMadeYet(plan);
  Object.values(part).forEach(requireMade);
}
