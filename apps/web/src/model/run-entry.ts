import type { RunStart, RunStatus } from "@runengine/event-model";
import type { Run } from "@runengine/storage";

/** A run as the list shows it. */
export interface RunEntry {
  readonly uid: string;
  readonly scanId: number | null;
  /** Name of the plan; empty where the start document has none. */
  readonly plan: string;
  /** What was moved, or else what was read. */
  readonly subject: string;
  /** When it began, in seconds since the UNIX epoch. */
  readonly time: number;
  readonly status: RunStatus;
  /** Points of the stream "primary"; `null` where no stop document counts them. */
  readonly points: number | null;
}

/** What the list shows of a run of the archive. */
export function runEntry({ start, stop, status }: Pick<Run, "start" | "stop" | "status">): RunEntry {
  const { uid, time, scan_id, plan_name } = start;
  return {
    uid,
    scanId: typeof scan_id === "number" ? scan_id : null,
    plan: typeof plan_name === "string" ? plan_name : "",
    subject: subjectOf(start),
    time,
    status,
    points: stop ? (stop.num_events?.primary ?? 0) : null,
  };
}

function subjectOf({ motors, detectors }: RunStart): string {
  const names = [motors, detectors].find((list) => Array.isArray(list) && list.length > 0);
  return Array.isArray(names) ? names.join(", ") : "";
}
