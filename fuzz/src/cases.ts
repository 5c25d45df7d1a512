import { injections } from "./injections/index.ts";
import type { Injection } from "./injections/injection.ts";
import type { FuzzPlan } from "./plans/fuzz-plan.ts";
import { plans } from "./plans/index.ts";
import { type FuzzCase, runCase } from "./run-case.ts";
import { undisturbed } from "./undisturbed.ts";

/** Which cases are wanted; what is left out is all. */
export interface Wanted {
  readonly plan?: string | undefined;
  readonly injection?: string | undefined;
  readonly at?: number | undefined;
}

/** The plans and injections that are wanted. @throws RangeError for a name that there is not. */
export function chosen({ plan, injection }: Wanted): {
  readonly plans: readonly FuzzPlan[];
  readonly injections: readonly Injection[];
} {
  return {
    plans: named("plan", plans, ({ name }) => name, plan),
    injections: named("injection", injections, ({ kind }) => kind, injection),
  };
}

function named<T>(
  what: string,
  all: readonly T[],
  nameOf: (one: T) => string,
  wanted: string | undefined,
): readonly T[] {
  if (wanted === undefined) return all;
  const found = all.filter((one) => nameOf(one) === wanted);
  if (found.length === 0)
    throw new RangeError(`there is no ${what} "${wanted}"; there are ${all.map(nameOf).join(", ")}`);
  return found;
}

/** One injection at every message of every plan, or of those wanted. */
export async function* casesOf(
  injection: Injection,
  seed: number,
  wanted: Wanted = {},
): AsyncGenerator<FuzzCase> {
  for (const plan of chosen(wanted).plans) {
    // The devices' manners do not change the messages of these plans.
    const { durations } = await undisturbed(plan, 0);
    for (let at = 1; at <= durations.length; at++) {
      if (wanted.at === undefined || wanted.at === at) yield { plan, injection, at, seed };
    }
  }
}

/** What came of some cases. */
export interface Tally {
  passed: number;
  /** Cases in which it did happen; a call may have ended before. */
  injected: number;
  /** Each with the broken invariant and the command that repeats it. */
  readonly failures: string[];
}

export function emptyTally(): Tally {
  return { passed: 0, injected: 0, failures: [] };
}

/** Runs one case and counts it. @param alsoBroken - Asked afterwards for what else went wrong, such as an error that nobody caught. */
export async function countCase(
  fuzzCase: FuzzCase,
  tally: Tally,
  alsoBroken: () => string | undefined = () => undefined,
): Promise<void> {
  const { isInjected, broken: found } = await runCase(fuzzCase);
  const broken = found ?? alsoBroken();
  if (isInjected) tally.injected++;
  if (broken === undefined) tally.passed++;
  else tally.failures.push(described(fuzzCase, broken));
}

function described({ plan, injection, at, seed }: FuzzCase, broken: string): string {
  const again = `pnpm fuzz --seed ${seed} --only ${plan.name} --injection ${injection.kind} --at ${at}`;
  return `${plan.name}, ${injection.kind} at message ${at}: ${broken}\n  ${again}`;
}

/** More rounds would only repeat the same moments. */
const mostRounds = 20;

/** Runs rounds of an injection, each with another seed, until it has happened so often. */
export async function share(injection: Injection, injections: number, wanted: Wanted = {}): Promise<Tally> {
  const tally = emptyTally();
  for (let seed = 1; seed <= mostRounds && tally.injected < injections; seed++) {
    for await (const fuzzCase of casesOf(injection, seed, wanted)) {
      await countCase(fuzzCase, tally);
      if (tally.injected >= injections) break;
    }
  }
  return tally;
}
