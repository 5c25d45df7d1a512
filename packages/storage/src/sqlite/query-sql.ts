import type { Query, Scalar } from "../query.ts";
import type { SqlValue } from "./sql-database.ts";

/** A condition on the columns of `runs` and `start` (the line of the start document), with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** Whether it holds for the runs that are meant and no others; else it holds for more, and each has to be looked at. */
  readonly exact: boolean;
}

/** Text that might not reach SQLite as it is: NUL and surrogates. */
const oddText = /[\0\ud800-\udfff]/;
const plainPath = /^\w[\w-]*(\.\w[\w-]*)*$/;

const always: Condition = { sql: "1", values: [], exact: false };

/** What SQL can tell of a query. The condition holds for every run that is meant. */
export function conditionOf(query: Query): Condition {
  switch (query.kind) {
    case "plan":
      return exactly("plan_name IS ?", query.name);
    case "scanId":
      return within("scan_id", query.first, query.last, "<=");
    case "time":
      return within("time", query.since, query.until, "<");
    case "status":
      return query.status === "running" || query.status === "interrupted"
        ? { sql: "exit_status IS NULL", values: [], exact: false }
        : exactly("exit_status IS ?", query.status);
    case "metadata":
      return metadataCondition(query.key, query.value);
    case "text":
      return always;
    case "all":
      return joined(query.of, "AND");
    case "any":
      return joined(query.of, "OR");
    case "not": {
      const { sql, values, exact } = conditionOf(query.query);
      return exact ? { sql: `NOT (${sql})`, values, exact } : always;
    }
  }
}

function exactly(sql: string, ...values: SqlValue[]): Condition {
  return { sql, values, exact: true };
}

/** False rather than null for a run without that number, so that NOT turns it round. */
function within(
  column: string,
  low: number | undefined,
  high: number | undefined,
  below: "<" | "<=",
): Condition {
  const parts = [
    `${column} IS NOT NULL`,
    ...(low === undefined ? [] : [`${column} >= ?`]),
    ...(high === undefined ? [] : [`${column} ${below} ?`]),
  ];
  return exactly(parts.join(" AND "), ...[low, high].filter((value) => value !== undefined));
}

function joined(queries: readonly Query[], operator: "AND" | "OR"): Condition {
  const parts = queries.map(conditionOf);
  if (parts.length === 0) return exactly(operator === "AND" ? "1" : "0");
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(` ${operator} `),
    values: parts.flatMap(({ values }) => values),
    exact: parts.every(({ exact }) => exact),
  };
}

/** Python's bare words are no JSON for SQLite: such a line, and any value that SQL compares otherwise, is left to be looked at. */
function metadataCondition(key: string, value: Scalar): Condition {
  const isComparable = typeof value === "string" ? !oddText.test(value) : Number.isSafeInteger(value);
  if (!isComparable || !plainPath.test(key)) return always;
  const path = `$[1]${key
    .split(".")
    .map((part) => `."${part}"`)
    .join("")}`;
  return {
    sql: "CASE WHEN json_valid(start.line) THEN json_extract(start.line, ?) IS ? ELSE 1 END",
    values: [path, value as string | number],
    exact: false,
  };
}
