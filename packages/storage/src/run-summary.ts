import type { RunStatus } from "@runengine/event-model";
import type { RunRecord } from "./run.ts";

/** One line of a list of runs. */
export interface RunSummary {
  readonly uid: string;
  readonly scanId: number | null;
  /** When it began, in seconds since the UNIX epoch. */
  readonly time: number;
  /** Name of the plan. */
  readonly plan: string | null;
  readonly status: RunStatus;
}

/** What a list shows of a run. */
export function runSummary({ start, status }: Pick<RunRecord, "start" | "status">): RunSummary {
  const { uid, time, scan_id, plan_name } = start;
  return {
    uid,
    scanId: typeof scan_id === "number" ? scan_id : null,
    time,
    plan: typeof plan_name === "string" ? plan_name : null,
    status,
  };
}
