/** Why a signal has no edge. */
export interface NoEdge {
  readonly whyNot: string;
}

/** Between these parts of its height a signal is neither low nor high: noise there is no second edge. */
const [lowBelow, highAbove] = [0.25, 0.75];

/**
 * Where a signal is at half of its height between its lowest and its highest value, between points on a line; where noise makes it cross that
 * several times, the middle of those places.
 *
 * @param minHeight - A change that is smaller is noise.
 */
export function halfHeight(
  positions: readonly number[],
  levels: readonly number[],
  minHeight: number,
): number | NoEdge {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const height = high - low;
  if (Number.isNaN(height)) return { whyNot: "a reading is not a number; look at the detector" };
  if (height === 0)
    return { whyNot: "it is the same everywhere; look whether the beam is on, or go further" };
  if (height < minHeight) {
    return { whyNot: `it changes by ${height} only, which counts as noise below ${minHeight}; go further` };
  }
  const parts = levels.map((level) => (level - low) / height);
  const edges = changesOf(parts);
  if (edges > 1) {
    return { whyNot: `it rises and falls ${edges} times; choose a range with one edge, or look for a peak` };
  }
  const isHigh = (part: number | undefined) => (part ?? 0) > 0.5;
  if (edges === 0 || isHigh(parts[0]) === isHigh(parts.at(-1))) {
    return { whyNot: "it ends about where it began; choose a range with the whole edge in it" };
  }
  const places = crossings(positions, parts);
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

/** How often a signal goes from low to high or back. */
function changesOf(parts: readonly number[]): number {
  let changes = 0;
  let wasHigh: boolean | undefined;
  for (const part of parts) {
    if (part >= lowBelow && part <= highAbove) continue;
    const isHigh = part > highAbove;
    if (wasHigh !== undefined && isHigh !== wasHigh) changes += 1;
    wasHigh = isHigh;
  }
  return changes;
}

function crossings(positions: readonly number[], parts: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (let at = 1; at < parts.length; at++) {
    const [before, after] = [parts[at - 1] as number, parts[at] as number];
    if (before > 0.5 === after > 0.5) continue;
    const [from, to] = [positions[at - 1] as number, positions[at] as number];
    places.push(from + ((to - from) * (0.5 - before)) / (after - before));
  }
  return places;
}
