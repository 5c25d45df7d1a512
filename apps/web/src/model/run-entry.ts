import type { RunStart } from "@runengine/event-model";
import { type Run, type RunSummary, runSummary } from "@runengine/storage";

/** A run as the list shows it. */
export interface RunEntry extends Omit<RunSummary, "plan"> {
  /** Name of the plan; empty where the start document has none. */
  readonly plan: string;
  /** What was moved, or else what was read. */
  readonly subject: string;
  /** Points of the stream "primary"; `null` where no stop document counts them. */
  readonly points: number | null;
}

/** What the list shows of a run of the archive. */
export function runEntry({ start, stop, status }: Pick<Run, "start" | "stop" | "status">): RunEntry {
  const summary = runSummary({ start, status });
  return {
    ...summary,
    plan: summary.plan ?? "",
    subject: subjectOf(start),
    points: stop ? (stop.num_events?.primary ?? 0) : null,
  };
}

function subjectOf({ motors, detectors }: RunStart): string {
  const names = [motors, detectors].find((list) => Array.isArray(list) && list.length > 0);
  return Array.isArray(names) ? names.join(", ") : "";
}
