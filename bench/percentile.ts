/**
 * The `fraction` quantile by linear interpolation between the order statistics (type 7 of Hyndman and Fan).
 *
 * @param fraction - 0 is the least, 0.5 the median, 1 the greatest.
 * @throws RangeError when there are no samples.
 */
export function percentile(samples: readonly number[], fraction: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * fraction;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError("no samples to take a percentile of");
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle sample. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
