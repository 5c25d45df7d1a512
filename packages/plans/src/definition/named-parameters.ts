import type * as z from "zod";
import type { GivenParameters } from "./check-parameters.ts";
import { PlanParameterError } from "./parameter-error.ts";
import { alternatives, type JsonSchema, schemaOf } from "./plan-parameter.ts";
import { isRepeated, type PlanShape, type Repeated, type RowShape } from "./shape.ts";

/** Devices by their names, as a laboratory has them. */
export type Devices = Readonly<Record<string, unknown>>;

/**
 * Makes parameters as a command line, a form or a document gives them into those that a plan takes: names become devices, and the
 * values of a repeated group, given one by one (`motor: "x"`), in columns (`motor: ["x", "y"]`) or as one list `args`, become its rows.
 *
 * @throws PlanParameterError when there is no such device, or columns are not of one length.
 */
export function namedParameters(
  plan: string,
  shape: PlanShape,
  given: GivenParameters,
  devices: Devices,
): GivenParameters {
  const made: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(shape)) {
    if (!isRepeated(field)) {
      if (name in made) made[name] = found(plan, name, field, made[name], devices);
      continue;
    }
    const rows = rowsOf(plan, name, field, given);
    for (const used of ["args", ...Object.keys(field.row)]) delete made[used];
    if (rows) made[name] = rows.map((row) => foundRow(plan, field, row, devices));
  }
  return made;
}

function rowsOf(
  plan: string,
  group: string,
  { row }: Repeated,
  given: GivenParameters,
): readonly GivenParameters[] | undefined {
  const names = Object.keys(row);
  if (Array.isArray(given[group])) return given[group];
  if (Array.isArray(given.args)) return chunked(plan, row, given.args);
  if (!names.some((name) => given[name] !== undefined)) return undefined;
  const columns = names
    .filter((name) => given[name] !== undefined)
    .map((name) => ({ name, cells: cellsOf(row[name] as z.ZodType, given[name]) }));
  const count = Math.max(...columns.map(({ cells }) => cells.length));
  if (columns.some(({ cells }) => cells.length !== count)) {
    throw new PlanParameterError(plan, names.join(", "), "must be given equally often");
  }
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(columns.map(({ name, cells }) => [name, cells[index]])),
  );
}

/** Rows of a list: of equal length, or, where a column may be left out, each from one device to the next. */
function chunked(plan: string, row: RowShape, list: readonly unknown[]): readonly GivenParameters[] {
  const names = Object.keys(row);
  const mayBeShorter = Object.values(row).some((field) => field.safeParse(undefined).success);
  const starts = list.flatMap((value, at) =>
    (mayBeShorter ? typeof value === "string" : at % names.length === 0) ? [at] : [],
  );
  const rows = starts.map((from, index) => list.slice(from, starts[index + 1]));
  const fits = ({ length }: readonly unknown[]) =>
    mayBeShorter ? length <= names.length : length === names.length;
  if (!rows.every(fits)) {
    throw new PlanParameterError(
      plan,
      "args",
      `must hold ${names.join(", ")} in turn, got ${list.length} values`,
    );
  }
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at], cell])));
}

/** A column: one value alone, or a list of them. Of lists, a list that holds others is the column. */
function cellsOf(field: z.ZodType, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  const isColumn = !isList(field) || (value.length > 0 && value.every((one) => Array.isArray(one)));
  return isColumn ? value : [value];
}

/** Whether one value of the parameter is a list itself, so that a list of it is not a column. */
function isList(field: z.ZodType): boolean {
  return schemaOf(field).type === "array";
}

function foundRow(
  plan: string,
  { row }: Repeated,
  values: GivenParameters,
  devices: Devices,
): GivenParameters {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = row[name];
      return [name, field ? found(plan, name, field, value, devices) : value];
    }),
  );
}

function found(plan: string, name: string, field: z.ZodType, value: unknown, devices: Devices): unknown {
  const [way] = alternatives(schemaOf(field)).filter(takesDevices);
  if (!way) return value;
  const lookUp = (one: unknown): unknown => {
    if (typeof one !== "string") return one;
    if (Object.hasOwn(devices, one)) return devices[one];
    throw new PlanParameterError(plan, name, `names no device: "${one}"; there are ${namesIn(devices)}`);
  };
  if (Array.isArray(value)) return value.map(lookUp);
  const isOne = typeof value === "string" || (typeof value === "object" && value !== null);
  return way.items && isOne ? [lookUp(value)] : lookUp(value);
}

function takesDevices(schema: JsonSchema): boolean {
  return (schema.protocols ?? schema.items?.protocols) !== undefined;
}

function namesIn(devices: Devices): string {
  const names = Object.keys(devices).sort();
  return names.length > 0 ? names.join(", ") : "none";
}
