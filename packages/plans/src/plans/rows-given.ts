import type { GivenParameters } from "../definition/check-parameters.ts";
import { PlanParameterError } from "../definition/parameter-error.ts";

/** One to four rows of arguments, and what follows them. */
export type UpToFour<Row extends readonly unknown[], Rest extends readonly unknown[]> =
  | readonly [...Row, ...Rest]
  | readonly [...Row, ...Row, ...Rest]
  | readonly [...Row, ...Row, ...Row, ...Rest]
  | readonly [...Row, ...Row, ...Row, ...Row, ...Rest];

/** Arguments in turn, each row begun by a device. What is left at the end, an object without a name, are the options. */
export interface RowsGiven {
  readonly rows: readonly GivenParameters[];
  readonly options: GivenParameters;
}

/**
 * Gives arguments that come in turn the names of a row: `(x, 0, 1, y, 5, 6)`.
 *
 * @throws PlanParameterError when a row has more values than names, or the first argument is no device.
 */
export function rowsGiven(plan: string, names: readonly string[], given: readonly unknown[]): RowsGiven {
  const last = given.at(-1);
  const hasOptions = typeof last === "object" && last !== null && !Array.isArray(last) && !("name" in last);
  const values = hasOptions ? given.slice(0, -1) : given;
  const rows: Record<string, unknown>[] = [];
  let place = names.length;
  for (const value of values) {
    if (rows.length === 0 || isDevice(value)) {
      rows.push({});
      place = 0;
    }
    const name = names[place];
    if (name === undefined) {
      throw new PlanParameterError(plan, names.join(", "), `must come in turn, got ${value} after them`);
    }
    Object.assign(rows.at(-1) ?? {}, { [name]: value });
    place += 1;
  }
  return { rows, options: hasOptions ? (last as GivenParameters) : {} };
}

function isDevice(value: unknown): boolean {
  return typeof value === "object" && value !== null && "name" in value;
}
