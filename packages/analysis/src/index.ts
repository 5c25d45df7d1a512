/**
 * Pure numbers: peak statistics of curves. Imports nothing, neither documents nor devices.
 *
 * @module
 */
export type { Background } from "./background.ts";
export { type CurvePoint, type PeakStats, type PeakStatsOptions, peakStats } from "./peak-stats.ts";
export { type PeakTracker, peakTracker } from "./peak-tracker.ts";
