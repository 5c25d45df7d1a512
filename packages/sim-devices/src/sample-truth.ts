import { seededRandom } from "./random.ts";

/** What is to be found out about the sample of {@link simulatedLaboratory}. */
export interface SampleTruth {
  /** Where it is, in mm. */
  readonly x: number;
  readonly y: number;
  /** Its width, as standard deviation, in mm. */
  readonly width: number;
  /** Its absorption edge, in keV: what it holds. */
  readonly edge: number;
}

/** The truth about the sample of the laboratory with this seed, to compare with what was found. */
export function sampleTruth(seed: number | string): SampleTruth {
  const random = seededRandom(`sample ${seed}`);
  const between = (low: number, high: number) => low + (high - low) * random();
  return { x: between(-3, 3), y: between(-3, 3), width: between(0.3, 0.8), edge: between(7, 10) };
}

/** Fluorescence of the sample, in counts per second in the full beam: a spot, brighter above the edge, which is 5 eV wide. */
export function fluorescence({ x, y, width, edge }: SampleTruth, at: readonly number[]): number {
  const [atX = 0, atY = 0, energy = 0] = at;
  const spot = Math.exp(-((atX - x) ** 2 + (atY - y) ** 2) / (2 * width ** 2));
  const step = 0.5 + Math.atan((energy - edge) / 0.005) / Math.PI;
  return 20 + 50_000 * spot * (0.05 + 0.95 * step);
}
