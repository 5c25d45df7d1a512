import { type PeakStats, type PeakStatsOptions, peakStats } from "./peak-stats.ts";

/** Peak statistics of a curve that grows. */
export interface PeakTracker {
  /** Points so far. */
  readonly length: number;
  /** Adds a point. */
  add(x: number, y: number): void;
  /** Drops the points from the `length`-th on, e.g. those that are taken again after a pause. */
  truncate(length: number): void;
  /** Of the points so far; computed when asked for and kept until the curve changes. */
  stats(): PeakStats;
}

/**
 * Follows a live curve: adding a point costs next to nothing, however often the statistics are looked at.
 *
 * @param options - As for {@link peakStats}.
 */
export function peakTracker(options: PeakStatsOptions = {}): PeakTracker {
  const x: number[] = [];
  const y: number[] = [];
  let known: PeakStats | undefined;
  return {
    get length() {
      return x.length;
    },
    add(nextX, nextY) {
      x.push(nextX);
      y.push(nextY);
      known = undefined;
    },
    truncate(length) {
      if (length >= x.length) return;
      x.length = length;
      y.length = length;
      known = undefined;
    },
    stats() {
      known ??= peakStats(x, y, options);
      return known;
    },
  };
}
