import type { ProgressLevel } from "@runengine/engine";

/**
 * How far a run has come: `4 of 10 points, about 6 s left`; `4 points so far` where nobody knows how many there will be.
 *
 * @param total - `num_points` of the start document.
 * @param elapsed - Seconds since the run began.
 */
export function progressLine(total: unknown, done: number, elapsed: number): string {
  if (typeof total !== "number") return `${done} points so far`;
  const left = (elapsed / Math.max(done, 1)) * Math.max(total - done, 0);
  return `${done} of ${total} points, about ${inWords(left)} left`;
}

/** Loops that lie in each other as one line: `sample 2 of 5, points 7`. */
export function loopsLine(loops: readonly ProgressLevel[]): string {
  return loops
    .map(({ label, done, total }) => (total === null ? `${label} ${done}` : `${label} ${done} of ${total}`))
    .join(", ");
}

function inWords(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 100 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`;
}
