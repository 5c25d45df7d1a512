import { runCallbackCase } from "./callback-case.ts";
import type { Case, CaseFolder } from "./case-file.ts";
import { runEngineCase } from "./engine-case.ts";
import type { Json } from "./json.ts";
import { requireMade } from "./language/index.ts";
import { NotMadeYet } from "./not-made.ts";
import { runPatternCase } from "./pattern-case.ts";
import { runSimulatorCase } from "./simulator-case.ts";

type RunCase = (recorded: Case, devices: CaseFolder["devices"]) => Promise<void>;

/** How the cases of a group are run. */
const groups: Readonly<Record<string, RunCase>> = {
  plans: runEngineCase,
  plan_stubs: runEngineCase,
  preprocessors: runEngineCase,
  engine: runEngineCase,
  simulators: runSimulatorCase,
  patterns: runPatternCase,
  callbacks: runCallbackCase,
};

/** How a case went. */
export interface CaseResult {
  readonly name: string;
  readonly group: string;
  /** Why it failed; absent where it passed. */
  readonly failure?: string;
}

/** Seconds of real time that a case may take. */
const limit = 20;

/** Runs a case. Never rejects. */
export async function runCase(recorded: Case, devices: CaseFolder["devices"]): Promise<CaseResult> {
  const { case: name, group } = recorded;
  try {
    const run = groups[group];
    if (!run) throw new NotMadeYet(`group ${group}`);
    const { plan, script, setup } = recorded as unknown as Readonly<Record<string, Json | undefined>>;
    requireMade([plan ?? null, script ?? null, setup ?? null]);
    await within(limit, run(recorded, devices));
    return { name, group };
  } catch (error) {
    return { name, group, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function within(seconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${seconds} s`)), 1000 * seconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
