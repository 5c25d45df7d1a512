import { median } from "./percentile.ts";
import type { Bench, BenchOptions, BenchResult, BenchRow } from "./row.ts";

/** Measures one row: a round to warm up, then value and limit in turn, and the medians of what came. */
export async function measure(row: BenchRow, options: BenchOptions): Promise<BenchResult> {
  const bench = await row.open(options);
  try {
    const rounds = await takeTurns(bench, options.fast ? 1 : (row.rounds ?? 5), !options.fast);
    return resultOf(row, rounds);
  } finally {
    await bench.close?.();
  }
}

interface Round {
  readonly value: number;
  readonly limit: number | undefined;
}

async function takeTurns(bench: Bench, count: number, warmUp: boolean): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let i = warmUp ? -1 : 0; i < count; i++) {
    // Whoever goes second finds a warmer processor and a fuller heap: take that in turns too.
    const limitFirst = i % 2 !== 0;
    const early = limitFirst ? await bench.limit?.() : undefined;
    const value = await bench.value();
    const limit = limitFirst ? early : await bench.limit?.();
    if (i >= 0) rounds.push({ value, limit });
  }
  return rounds;
}

function resultOf({ name, unit, goal, better }: BenchRow, rounds: readonly Round[]): BenchResult {
  const value = median(rounds.map((round) => round.value));
  const limits = rounds.flatMap(({ limit }) => (limit === undefined ? [] : [limit]));
  const ratios = rounds.flatMap(({ value, limit }) => (limit === undefined ? [] : [value / limit]));
  const limit = limits.length > 0 ? median(limits) : null;
  const ratio = ratios.length > 0 ? median(ratios) : null;
  const judged = ratio ?? value;
  return {
    name,
    value,
    unit,
    limit,
    ratio,
    goal,
    met: better === "higher" ? judged >= goal : judged <= goal,
  };
}
