/**
 * Composes a laboratory: names to devices and plans, parameters to flags and forms. What needs a terminal is `@runengine/lab/node`.
 *
 * @module
 */
export { defineLab, type Lab, type LabOptions, type LabPlan } from "./define-lab.ts";
export { devicesFor } from "./devices-for.ts";
export {
  isLabError,
  type LabError,
  PositionalValuesError,
  UnknownDeviceError,
  UnknownPlanError,
} from "./errors.ts";
export { nearestNames } from "./nearest-names.ts";
export { type PlanFlag, planFlags } from "./plan-flags.ts";
export { positionalUsage, positionalValues } from "./positional-values.ts";
export type { GivenParameters } from "./read-parameters.ts";
