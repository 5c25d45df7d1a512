import type * as z from "zod";
import { allowed, came, PlanParameterError } from "./parameter-error.ts";
import { schemaOf } from "./plan-parameter.ts";
import { isRepeated, type PlanShape, type RowShape } from "./shape.ts";

/** Parameters as they come: names are checked, values are not. */
export type GivenParameters = Readonly<Record<string, unknown>>;

/**
 * Checks parameters and fills in defaults.
 *
 * @throws PlanParameterError that names the first one that does not fit.
 */
export function checkParameters(plan: string, shape: PlanShape, given: GivenParameters): GivenParameters {
  refuseUnknown(plan, Object.keys(shape), given);
  const checked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    checked[name] = isRepeated(field)
      ? checkRows(plan, name, field.row, given[name])
      : checkOne(plan, name, field, given[name]);
  }
  return checked;
}

function checkRows(plan: string, group: string, row: RowShape, given: unknown): readonly GivenParameters[] {
  const names = Object.keys(row);
  if (!Array.isArray(given) || given.length === 0) {
    throw new PlanParameterError(plan, names.join(", "), "must be given at least once");
  }
  return given.map((values: GivenParameters, index) => {
    refuseUnknown(plan, names, values);
    return Object.fromEntries(
      Object.entries(row).map(([name, field]) => {
        const label = given.length > 1 ? `${name} (of ${group} ${index + 1})` : name;
        return [name, checkOne(plan, label, field, values[name])];
      }),
    );
  });
}

function checkOne(plan: string, label: string, field: z.ZodType, value: unknown): unknown {
  const result = field.safeParse(value);
  if (result.success) return result.data;
  const schema = schemaOf(field);
  const problem =
    value === undefined
      ? `is missing; it must be ${allowed(schema)}`
      : `must be ${allowed(schema)}, got ${came(value, schema)}`;
  throw new PlanParameterError(plan, label, problem);
}

function refuseUnknown(plan: string, known: readonly string[], given: GivenParameters): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name) && given[name] !== undefined);
  if (unknown === undefined) return;
  throw new PlanParameterError(plan, unknown, `is not a parameter of it; these are: ${known.join(", ")}`);
}
