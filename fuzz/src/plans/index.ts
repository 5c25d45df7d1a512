import { builtInPlans } from "./built-in.ts";
import { decidingPlans } from "./deciding.ts";
import type { FuzzPlan } from "./fuzz-plan.ts";
import { handMadePlans } from "./hand-made.ts";
import { harshPlans } from "./harsh.ts";
import { otherPlans } from "./other.ts";
import { scanPlans } from "./scans.ts";
import { wrappedPlans } from "./wrapped.ts";

/** All plans that are interrupted and broken. */
export const plans: readonly FuzzPlan[] = [
  ...builtInPlans,
  ...scanPlans,
  ...otherPlans,
  ...wrappedPlans,
  ...harshPlans,
  ...handMadePlans,
  ...decidingPlans,
];
