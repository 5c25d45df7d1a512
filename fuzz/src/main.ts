// `pnpm fuzz`: everything that can happen, at every message of every plan.
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { casesOf, chosen, countCase, emptyTally, type Tally, type Wanted } from "./cases.ts";
import { anyCase, checkRandomCase } from "./random-plans/random-case.ts";

const usage = `usage: pnpm fuzz [--seed N] [--only PLAN] [--injection KIND] [--at N]

Interrupts and breaks plans at every message, and checks what must hold afterwards.
  --seed N          one round with this seed; without it, four rounds, which together hit each message at each of its moments
  --only PLAN       only this plan; "random" for random plans alone
  --injection KIND  only this kind
  --at N            only at this message, from 1
`;

const rounds = [1, 2, 3, 4];
const randomPlans = 20_000;

/** Errors that nobody has caught. */
const uncaught: unknown[] = [];
process.on("uncaughtException", (error) => uncaught.push(error));
process.on("unhandledRejection", (error) => uncaught.push(error));

function takeUncaught(): string | undefined {
  const [first] = uncaught.splice(0);
  return first === undefined ? undefined : `an error that nobody caught: ${String(first)}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new RangeError(`--${name} must be a whole number, got "${text}"`);
  return Number(text);
}

async function interrupt(seeds: readonly number[], wanted: Wanted): Promise<Tally> {
  const all = emptyTally();
  for (const injection of chosen(wanted).injections) {
    const tally = emptyTally();
    for (const seed of seeds) {
      for await (const fuzzCase of casesOf(injection, seed, wanted)) {
        await countCase(fuzzCase, tally, takeUncaught);
      }
    }
    for (const failure of tally.failures) print(failure);
    print(`${injection.kind.padEnd(20)} ${tally.injected} times, ${tally.failures.length} failed`);
    all.passed += tally.passed;
    all.failures.push(...tally.failures);
  }
  return all;
}

async function runRandomPlans(seeds: readonly number[]): Promise<Tally> {
  const tally = emptyTally();
  for (const seed of seeds) {
    const property = fc.asyncProperty(anyCase, async (randomCase) => {
      await checkRandomCase(randomCase);
      const error = takeUncaught();
      if (error !== undefined) throw new Error(error);
    });
    const details = await fc.check(property, { seed, numRuns: randomPlans / rounds.length });
    tally.passed += details.numRuns - (details.failed ? 1 : 0);
    if (!details.failed) continue;
    const [randomCase] = details.counterexample ?? [];
    const failure = `random plan: ${String(details.errorInstance)}\n  ${JSON.stringify(randomCase)}`;
    tally.failures.push(failure);
    print(`${failure}\n  pnpm fuzz --seed ${seed} --only random`);
  }
  print(
    `${"random plans".padEnd(20)} ${tally.passed + tally.failures.length}, ${tally.failures.length} failed`,
  );
  return tally;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string" },
      only: { type: "string" },
      injection: { type: "string" },
      at: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { only, injection } = values;
  const seed = wholeNumber("seed", values.seed);
  const at = wholeNumber("at", values.at);
  const seeds = seed === undefined ? rounds : [seed];
  const wantsRandom = injection === undefined && at === undefined && (only ?? "random") === "random";
  const tallies = [
    only === "random" ? emptyTally() : await interrupt(seeds, { plan: only, injection, at }),
    wantsRandom ? await runRandomPlans(seeds) : emptyTally(),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failures.length, 0);
  print(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
