import type { PlanDefinition, PlanParameter } from "@runengine/plans";
import { PositionalValuesError } from "./errors.ts";
import type { GivenParameters } from "./read-parameters.ts";

/**
 * Gives values without names to the parameters of a plan in their order, as `scan det motor -5 5 10` or, with two axes,
 * `scan det x 0 1 y 0 2 10`. Of parameters that come again for each axis, and after them, only required ones can go without a name.
 *
 * @param named - What is given by name besides; it takes no value.
 * @throws PositionalValuesError when the values are too many or too few.
 */
export function positionalValues(
  { name, parameters }: PlanDefinition,
  values: readonly string[],
  named: GivenParameters = {},
): GivenParameters {
  if (values.length === 0) return {};
  const open = parameters.filter((one) => one.kind !== "code" && named[one.name] === undefined);
  const columns = open.filter(isColumn);
  const first = columns[0] ? open.indexOf(columns[0]) : open.length;
  const before = open.slice(0, first);
  const after = open.slice(first + columns.length).filter(({ required }) => required);
  const rest = values.length - before.length - after.length;
  const rows = columns.length > 0 ? rest / columns.length : 0;
  const fits = columns.length > 0 ? Number.isInteger(rows) && rows > 0 : values.length <= open.length;
  if (!fits) throw new PositionalValuesError(name, inWords(before, columns, after), values.length);
  const given: Record<string, string | string[]> = {};
  before.forEach((one, i) => {
    if (values[i] !== undefined) given[one.name] = values[i];
  });
  columns.forEach((one, i) => {
    const column = Array.from({ length: rows }, (_, row) => values[first + row * columns.length + i]);
    given[one.name] = column.filter((value) => value !== undefined);
  });
  after.forEach((one, i) => {
    given[one.name] = values[values.length - after.length + i] as string;
  });
  return given;
}

/** `DETECTORS MOTOR START STOP [MOTOR START STOP …] NUM`, for a usage line. */
export function positionalUsage({ parameters }: Pick<PlanDefinition, "parameters">): string {
  const open = parameters.filter(({ kind }) => kind !== "code");
  const columns = open.filter(isColumn);
  const first = columns[0] ? open.indexOf(columns[0]) : open.length;
  const after = open.slice(first + columns.length).filter(({ required }) => required);
  return inWords(open.slice(0, first), columns, after);
}

/** What is optional for an axis goes by name: `x 0 1 5 y 0 1 5` could not be told from rows of another length. */
function isColumn({ group, required }: PlanParameter): boolean {
  return group !== undefined && required;
}

function inWords(
  before: readonly PlanParameter[],
  columns: readonly PlanParameter[],
  after: readonly PlanParameter[],
): string {
  const words = (some: readonly PlanParameter[]) =>
    some.map(({ name, required }) => (required ? name.toUpperCase() : `[${name.toUpperCase()}]`));
  const row = words(columns).join(" ");
  return [...words(before), ...(row ? [row, `[${row} …]`] : []), ...words(after)].join(" ");
}
