import { systemClock } from "@runengine/protocols";
import { afterAll, expect, it } from "vitest";
import { CpuUtilisation, HostLoad } from "./index.ts";

const load = new HostLoad("load");
const cpu = new CpuUtilisation("cpu", { integrationTime: 0.3 });
/** Not in their order, so that a drift of what other programs do does not look like the load's. */
const loads = [0.4, 1, 0, 0.8, 0.2, 0.6];

afterAll(() => load.stop());

async function utilisation(): Promise<number> {
  await cpu.trigger().finished;
  return (await cpu.read()).cpu.value;
}

/** Waits, for a minute at most, until other programs leave some of the computer: where all of it is used nothing can rise. */
async function calm(): Promise<void> {
  await load.set(0).finished;
  for (let tries = 0; tries < 200 && (await utilisation()) > 0.6; tries++);
}

/** What the system does at each load. */
async function series(): Promise<number[]> {
  const measured: number[] = [];
  for (const value of loads) {
    await load.set(value).finished;
    await systemClock.sleep(0.03);
    measured.push(await utilisation());
  }
  return measured;
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Spearman's rank correlation: Pearson's, of the ranks. */
function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  const mean = (x.length + 1) / 2;
  const covariance = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + (value - mean) * ((b[i] ?? Number.NaN) - mean), 0);
  const [a, b] = [ranks(x), ranks(y)];
  return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
}

it("the utilisation of the whole system rises with the load", { timeout: 120_000 }, async () => {
  const sums = loads.map(() => 0);
  let correlation = Number.NaN;
  // Other programs use the same cores: what they do at random is averaged out by at most two series more.
  for (let done = 0; done < 3 && !(correlation >= 0.9); done++) {
    await calm();
    for (const [i, value] of (await series()).entries()) sums[i] = (sums[i] ?? 0) + value;
    correlation = rankCorrelation(loads, sums);
  }
  expect(correlation).toBeGreaterThanOrEqual(0.9);
});
