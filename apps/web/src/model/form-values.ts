import type { PlanParameter } from "@runengine/plans";

/** What stands in a field: text, names of devices, or a tick. */
export type FieldValue = string | boolean | readonly string[];

/** Values by the parameters' names. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What stands in a form: values of the single parameters, and the rows of each repeated group. */
export interface FormValues {
  readonly single: FieldValues;
  readonly groups: Readonly<Record<string, readonly FieldValues[]>>;
}

/** Where a field stands, which is also the key of its error: `num`, or `axes.0.start` in a group. */
export function fieldKey(name: string, group?: string, row = 0): string {
  return group === undefined ? name : `${group}.${row}.${name}`;
}

/** The parameters that a form can ask for; those that only a program can give are left out. */
export function formParameters(parameters: readonly PlanParameter[]): readonly PlanParameter[] {
  return parameters.filter(({ kind }) => kind !== "code");
}

/** Names of the repeated groups, in order. */
export function groupNames(parameters: readonly PlanParameter[]): readonly string[] {
  return [...new Set(parameters.flatMap(({ group }) => (group === undefined ? [] : [group])))];
}

/** The parameters' defaults as a form shows them; each repeated group has one row. */
export function defaultValues(parameters: readonly PlanParameter[]): FormValues {
  const shown = formParameters(parameters);
  const singles = shown.filter(({ group }) => group === undefined);
  const rowOf = (name: string) => emptyRow(shown, name);
  return {
    single: valuesOf(singles),
    groups: Object.fromEntries(groupNames(shown).map((name) => [name, [rowOf(name)]])),
  };
}

/** A fresh row of a repeated group. */
export function emptyRow(parameters: readonly PlanParameter[], group: string): FieldValues {
  return valuesOf(formParameters(parameters).filter((parameter) => parameter.group === group));
}

function valuesOf(parameters: readonly PlanParameter[]): FieldValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, defaultValue(parameter)]));
}

function defaultValue({ kind, default: value }: PlanParameter): FieldValue {
  if (kind === "devices") return Array.isArray(value) ? value.map(String) : [];
  if (kind === "boolean") return value === true;
  if (Array.isArray(value)) return value.join(", ");
  return value === undefined ? "" : String(value);
}
