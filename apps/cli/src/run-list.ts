import { ago, foldDocumentsAsync, localTime, runFold } from "@runengine/event-model";
import { renderTable, type TextColumn } from "@runengine/plotting";
import { type Run, runSummary } from "@runengine/storage";
import type { Settings } from "./settings.ts";

const columns: readonly TextColumn[] = [
  { title: "scan", align: "right" },
  { title: "uid" },
  { title: "plan" },
  { title: "begun" },
  { title: "" },
  { title: "status" },
  { title: "events", align: "right" },
];

/** Runs as a table in text, a line each. @param now - Seconds since the UNIX epoch. */
export async function renderRuns(
  runs: readonly Run[],
  now: number,
  { charset, width }: Pick<Settings, "charset" | "width">,
): Promise<string> {
  const rows: string[][] = [];
  for (const run of runs) {
    const { uid, scanId, time, plan, status } = runSummary(run);
    const events = await eventsOf(run);
    rows.push([
      scanId === null ? "" : String(scanId),
      uid.slice(0, 8),
      plan ?? "",
      localTime(time),
      ago(time, now),
      status,
      String(events),
    ]);
  }
  return renderTable(columns, rows, { charset, width });
}

/** Events of all its streams. A run that was cut off has nowhere to look them up. */
async function eventsOf(run: Run): Promise<number> {
  const counted = run.stop?.num_events;
  if (counted) return Object.values(counted).reduce((sum, count) => sum + count, 0);
  const header = await foldDocumentsAsync(runFold(), run.documents());
  return header?.streams.reduce((sum, { numEvents }) => sum + numEvents, 0) ?? 0;
}
