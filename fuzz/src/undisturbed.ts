import { callEnd } from "./call-end.ts";
import { type RunTables, tablesOfRuns } from "./invariants/run-tables.ts";
import type { FuzzPlan } from "./plans/fuzz-plan.ts";
import { Session } from "./session.ts";

/** A plan that nothing happens to. */
export interface Undisturbed {
  /** Seconds that each message takes. */
  readonly durations: readonly number[];
  readonly runs: readonly RunTables[];
}

const known = new Map<string, Promise<Undisturbed>>();

/** What the plan does by itself, with the devices' manners of `turn`; carried out once. */
export function undisturbed(plan: FuzzPlan, turn: number): Promise<Undisturbed> {
  const key = `${plan.name} ${turn}`;
  const done = known.get(key) ?? carryOut(plan, turn);
  known.set(key, done);
  return done;
}

async function carryOut(plan: FuzzPlan, turn: number): Promise<Undisturbed> {
  const session = new Session({ turn, keepsLater: false, recordInterruptions: false });
  const starts: number[] = [];
  session.RE.on("message", () => starts.push(session.time.now()));
  const end = await callEnd(session, session.RE.run(plan.make(session.devices)), {
    pauseSeconds: 1,
  });
  if (!end?.result) throw new Error(`${plan.name} fails by itself`, { cause: end?.error });
  starts.push(session.time.now());
  const durations = starts.slice(1).map((start, i) => start - (starts[i] as number));
  return { durations, runs: tablesOfRuns(session.documents) };
}
