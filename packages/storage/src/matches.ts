import type { Query, Scalar } from "./query.ts";
import type { RunRecord } from "./run.ts";

/** Whether a run is meant by a query. Every store's search gives the runs for which this is true. */
export function matches(query: Query, run: RunRecord): boolean {
  const { start, stop, status } = run;
  switch (query.kind) {
    case "metadata":
      return isEqual(metadataAt(start, query.key), query.value);
    case "plan":
      return start.plan_name === query.name;
    case "scanId":
      return isFrom(start.scan_id, query.first) && (query.last === undefined || start.scan_id <= query.last);
    case "time":
      return isFrom(start.time, query.since) && (query.until === undefined || start.time < query.until);
    case "status":
      return status === query.status;
    case "text":
      return holdsText([start, stop?.reason], query.text.toLowerCase());
    case "all":
      return query.of.every((part) => matches(part, run));
    case "any":
      return query.of.some((part) => matches(part, run));
    case "not":
      return !matches(query.query, run);
  }
}

/** Whether it is a number, and not below a bound, if there is one. */
function isFrom(value: unknown, low: number | undefined): value is number {
  return typeof value === "number" && !Number.isNaN(value) && (low === undefined || value >= low);
}

/** The value at a path of keys; `undefined` where there is none. Lists are not entered. */
function metadataAt(metadata: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = metadata;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
      return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function isEqual(found: unknown, wanted: Scalar): boolean {
  if (Object.is(found, wanted)) return true;
  const areNumbers = isNumeric(found) && isNumeric(wanted);
  // biome-ignore lint/suspicious/noDoubleEquals: == compares a bigint and a number by value; both are numeric here.
  return areNumbers && found == wanted;
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function holdsText(value: unknown, text: string): boolean {
  if (typeof value === "object" && value !== null)
    return Object.values(value).some((item) => holdsText(item, text));
  return value !== undefined && String(value).toLowerCase().includes(text);
}
