/** Most names that are offered. */
const most = 3;

/**
 * The names that somebody who typed `name` may have meant, the nearest first: those that begin with it or that it begins with, and those a
 * few letters away. Capitals do not count.
 */
export function nearestNames(name: string, names: Iterable<string>): readonly string[] {
  const typed = name.toLowerCase();
  const patience = Math.max(1, Math.floor(typed.length / 3));
  return [...names]
    .map((candidate) => ({ candidate, distance: distance(typed, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= patience)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function distance(typed: string, candidate: string): number {
  const isPart = typed.length > 1 && (candidate.startsWith(typed) || typed.startsWith(candidate));
  return isPart ? 0.5 : editDistance(typed, candidate);
}

/** Letters to add, to leave out or to change (Levenshtein); two neighbours exchanged count as one. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, changed);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(least, (before[j - 2] as number) + 1) : least);
    }
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}
