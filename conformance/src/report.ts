import type { CaseResult } from "./run-case.ts";

/** A case that departs from what was recorded on purpose: where it differs first, and why. */
interface Departure {
  readonly at: string;
  readonly reason: string;
}
export type Departures = Readonly<Record<string, Departure>>;

/** Whether a case fails where it departs on purpose; a difference before that place is a failure like any other. */
function departs({ name, failure }: CaseResult, departures: Departures): boolean {
  const departure = departures[name];
  return departure !== undefined && failure?.startsWith(`${departure.at}: `) === true;
}

/** What is printed at the end: each failure, a table by group, and the counts. */
export function report(results: readonly CaseResult[], departures: Departures): string {
  const passed = results.filter(({ failure }) => failure === undefined);
  const departed = results.filter((result) => departs(result, departures));
  const failed = results.filter((result) => result.failure !== undefined && !departed.includes(result));
  return [
    ...failed.map(({ name, failure }) => `${name}: ${failure}`),
    ...departed.map(({ name }) => `${name}: departs on purpose: ${departures[name]?.reason}`),
    "",
    ...tableOf(results, departures),
    "",
    `${departed.length} depart on purpose`,
    `${passed.length} passed, ${failed.length} failed`,
    "",
  ].join("\n");
}

function tableOf(results: readonly CaseResult[], departures: Departures): readonly string[] {
  const groups = [...new Set(results.map(({ group }) => group))];
  const rows = groups.map((group) => {
    const ofGroup = results.filter((result) => result.group === group);
    const unmet = ofGroup.filter(({ failure }) => failure !== undefined);
    const departed = unmet.filter((result) => departs(result, departures));
    const later = unmet.filter(({ failure }) => failure?.startsWith("not made yet"));
    const counts = [ofGroup.length, ofGroup.length - unmet.length, departed.length, later.length];
    return [group, ...counts, unmet.length - departed.length - later.length];
  });
  return [["group", "cases", "passed", "depart", "not made yet", "differ"], ...rows].map((row) =>
    row.map((cell, column) => (column === 0 ? String(cell).padEnd(14) : String(cell).padStart(13))).join(""),
  );
}
