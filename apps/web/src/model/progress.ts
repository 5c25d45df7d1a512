import type { RunPicture } from "./run-view.ts";

/** How far a run is. */
export interface RunProgress {
  readonly points: number;
  /** `null` where the plan does not say, or has no end. */
  readonly total: number | null;
  /** 0 to 1; `null` where there is no total. */
  readonly fraction: number | null;
  /** Seconds until the last point, at the pace of the last ones; `null` where it cannot be told. */
  readonly secondsLeft: number | null;
}

/** Intervals between points that the pace is taken from. */
const lookedAt = 8;

/** How far the run is, by its points and what its start document announced. */
export function progressOf({ header, table }: Pick<RunPicture, "header" | "table">): RunProgress {
  const announced = header?.start.num_points;
  const total = typeof announced === "number" && announced > 0 ? announced : null;
  const points = table.length;
  const pace = medianInterval(table.time);
  return {
    points,
    total,
    fraction: total === null ? null : Math.min(1, points / total),
    secondsLeft: total === null || pace === null ? null : Math.max(0, total - points) * pace,
  };
}

/** The median, so that a pause between two points does not count. */
function medianInterval(times: readonly number[]): number | null {
  const last = times.slice(-lookedAt - 1);
  const intervals = last.slice(1).map((time, at) => time - (last[at] ?? time));
  intervals.sort((a, b) => a - b);
  return intervals[intervals.length >> 1] ?? null;
}
