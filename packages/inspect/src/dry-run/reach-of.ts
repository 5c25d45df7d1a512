import type { AxisPath } from "./report.ts";

/** The lowest and the highest place that an axis is sent to. */
export function reachOf({ moves }: AxisPath): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { to } of moves) [low, high] = [Math.min(low, to), Math.max(high, to)];
  return [low, high];
}
