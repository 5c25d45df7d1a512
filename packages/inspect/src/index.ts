/**
 * What a plan will do before it runs.
 *
 * @module
 */
export { checkLimits, type LimitsReport } from "./check-limits.ts";
export { type DryRunOptions, dryRun } from "./dry-run/dry-run.ts";
export { reachOf } from "./dry-run/reach-of.ts";
export type {
  AxisMove,
  AxisPath,
  DryRunReport,
  OutlineNode,
  PlanWarning,
  StreamReport,
  WarningKind,
} from "./dry-run/report.ts";
export { DeviceLimitError } from "./errors.ts";
export { messagesOf } from "./messages-of.ts";
export { summarizePlan } from "./summarize-plan.ts";
