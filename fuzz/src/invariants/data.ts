import type { CallEnd } from "../call-end.ts";
import type { Witness } from "../witness.ts";
import type { CaseEnd } from "./index.ts";
import { type RunTables, tableDifference, tablesOfRuns } from "./run-tables.ts";

/** What is wrong with the data of a call that came to its end; undefined if nothing is. */
export function dataFault(
  { plan, injection, session, witness, before }: CaseEnd,
  { result }: CallEnd,
): string | undefined {
  if (injection.leadsTo !== "the same data" || result === undefined) return undefined;
  if (session.devices.camera.isPaused) return "the camera was told of a pause, and not of its end";
  const runs = tablesOfRuns(session.documents);
  if (!plan.drifts) {
    const difference = tableDifference(before.runs, runs);
    if (difference !== undefined) return difference;
  }
  const [unanswered] = witness.unanswered;
  if (unanswered !== undefined) return `the plan got no answer to ${unanswered}`;
  const misled = misleading(witness, runs, plan.foreignStream);
  if (misled !== undefined) {
    const isTold = session.interruptions.some((what) => what.startsWith("done again"));
    return plan.mayBeMisled && isTold ? undefined : misled;
  }
  return plan.misjudged?.(
    result.planResult,
    runs.map(({ tables }) => tables),
  );
}

/** Where the plan saw something else than its runs hold. */
function misleading(
  { seen }: Witness,
  runs: readonly RunTables[],
  foreignStream: string | undefined,
): string | undefined {
  const places = new Map<string, number>();
  for (const { run, stream, values } of seen) {
    if (stream === foreignStream || Object.keys(values).length === 0) continue;
    const table = runs.find(({ start }) => start.uid === run)?.tables.get(stream);
    const key = `${run} ${stream}`;
    const row = places.get(key) ?? 0;
    places.set(key, row + 1);
    for (const [name, value] of Object.entries(values)) {
      const held = table?.data[name]?.[row];
      if (held !== value)
        return `the plan was given ${name} = ${value} in event ${row + 1} of ${stream}, but the run holds ${held}`;
    }
  }
  for (const { start, tables } of runs) {
    for (const [stream, { length }] of tables) {
      const given = places.get(`${start.uid} ${stream}`);
      if (given !== undefined && given !== length)
        return `the plan made ${given} events of ${stream}, but the run holds ${length}`;
    }
  }
  return undefined;
}
