import {
  type AnyDocument,
  localTime,
  oneLine,
  type RunStart,
  type RunStop,
  rowReader,
} from "@runengine/event-model";
import type { Charset } from "./charset.ts";
import { rowLayouts } from "./row-layout.ts";

export interface LiveTableOptions {
  /**
   * Streams to show. Default: one of each run, namely that along which the plan moves, else `primary`, else the first one that is neither
   * `baseline` nor `interruptions`.
   */
  readonly streams?: readonly string[];
  /** Default: `unicode`. */
  readonly charset?: Charset;
}

/** Gives the lines of text that a document brings. */
export type LineReader = (...document: AnyDocument) => readonly string[];

/**
 * Makes a table in text that only grows, for a terminal or a log: a line for each run's start and stop, titles before the first
 * event and whenever other columns follow, a line for each event. Give it every document, in order; runs may follow or interleave.
 *
 * Columns are what the plan moves, then the hinted keys. An event that is taken again after a pause has a line again; a line before
 * it says so.
 */
export function liveTable({ streams, charset = "unicode" }: LiveTableOptions = {}): LineReader {
  const read = rowReader();
  const layouts = rowLayouts(streams, charset);
  return (...document) => {
    const [name, doc] = document;
    const rows = read(...document);
    switch (name) {
      case "start":
        layouts.begin(doc);
        return [startLine(doc)];
      case "descriptor":
        layouts.describe(doc);
        return [];
      case "stop":
        layouts.end(doc.run_start);
        return [stopLine(doc)];
      default:
        return rows.flatMap((row) => layouts.lines(row));
    }
  };
}

function startLine({ uid, time, scan_id, plan_name }: RunStart): string {
  const scan = scan_id === undefined ? [] : [`scan ${scan_id}`];
  const plan = typeof plan_name === "string" ? [plan_name] : [];
  return oneLine([`run ${shortUid(uid)}`, ...scan, ...plan, localTime(time)].join("  "));
}

function stopLine({ run_start, exit_status, reason, num_events = {} }: RunStop): string {
  const counts = Object.entries(num_events).map(([stream, count]) => `${count} in ${stream}`);
  const events = counts.length === 0 ? "no events" : `events: ${counts.join(", ")}`;
  return oneLine([`run ${shortUid(run_start)}`, exit_status, events, ...(reason ? [reason] : [])].join("  "));
}

/** As much of a uid as tells runs apart in practice. */
function shortUid(uid: string): string {
  return uid.slice(0, 8);
}
