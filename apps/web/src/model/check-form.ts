import type { Plan } from "@runengine/messages";
import {
  type Devices,
  type PlanDefinition,
  type PlanParameter,
  PlanParameterError,
  parameterFromText,
} from "@runengine/plans";
import {
  type FieldValue,
  type FieldValues,
  type FormValues,
  fieldKey,
  formParameters,
  groupNames,
} from "./form-values.ts";

/** What a form gives: a plan that has not begun, or what is wrong by field. */
export type FormCheck =
  | { readonly plan: Plan<unknown>; readonly errors: Readonly<Record<string, never>> }
  | { readonly plan: null; readonly errors: Readonly<Record<string, string>> };

/** Reads the fields and makes the plan, by the plan's own checks. Nothing moves before the plan runs. */
export function checkForm(definition: PlanDefinition, values: FormValues, devices: Devices): FormCheck {
  const errors: Record<string, string> = {};
  const given = givenValues(definition, values, errors);
  if (Object.keys(errors).length > 0) return { plan: null, errors };
  try {
    return { plan: definition.fromNames(given, devices), errors: {} };
  } catch (error) {
    if (!(error instanceof PlanParameterError)) throw error;
    return { plan: null, errors: { [keyOf(error, definition.parameters)]: problemOf(error) } };
  }
}

function givenValues(
  { name: plan, parameters }: PlanDefinition,
  { single, groups }: FormValues,
  errors: Record<string, string>,
): Record<string, unknown> {
  const shown = formParameters(parameters);
  const read = (values: FieldValues, group?: string, row?: number): Record<string, unknown> => {
    const given: Record<string, unknown> = {};
    for (const parameter of shown.filter((one) => one.group === group)) {
      try {
        const value = fieldIn(plan, parameter, values[parameter.name]);
        if (value !== undefined) given[parameter.name] = value;
      } catch (error) {
        if (!(error instanceof PlanParameterError)) throw error;
        errors[fieldKey(parameter.name, group, row)] = problemOf(error);
      }
    }
    return given;
  };
  const rows = groupNames(shown).map((group) => [
    group,
    (groups[group] ?? []).map((values, row) => read(values, group, row)),
  ]);
  return { ...read(single), ...Object.fromEntries(rows) };
}

/** An empty field is not given: its default holds, or it is missing. */
function fieldIn(plan: string, parameter: PlanParameter, value: FieldValue | undefined): unknown {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "string") return parameterFromText(plan, parameter, value.trim());
  return Array.isArray(value) && value.length === 0 && parameter.required ? undefined : value;
}

/** Without the plan and the parameter in front, as it stands below its field. */
function problemOf({ message, plan, parameter }: PlanParameterError): string {
  const front = `${plan}: ${parameter} `;
  const problem = message.startsWith(front) ? message.slice(front.length) : message;
  return problem.charAt(0).toUpperCase() + problem.slice(1);
}

/** `start (of axes 2)` is the field `axes.1.start`. */
function keyOf({ parameter }: PlanParameterError, parameters: readonly PlanParameter[]): string {
  const inRow = /^(.+) \(of (.+) (\d+)\)$/.exec(parameter);
  const [, name = parameter, group, number = "1"] = inRow ?? [];
  const found = parameters.find((one) => one.name === name && (group === undefined || one.group === group));
  return fieldKey(name, found?.group, Number(number) - 1);
}
