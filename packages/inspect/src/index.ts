/**
 * What a plan will do before it runs.
 *
 * @module
 */
export { checkLimits, type LimitsReport } from "./check-limits.ts";
export { DeviceLimitError } from "./errors.ts";
export { messagesOf } from "./messages-of.ts";
export { summarizePlan } from "./summarize-plan.ts";
