import { PlanParameterError } from "./parameter-error.ts";
import type { PlanParameter } from "./plan-parameter.ts";

/**
 * The value of a parameter from the text of a command line or a form: numbers, true or false, names of devices separated by commas.
 * Whether it is within the parameter's limits is checked with the whole plan; devices stay names until then.
 *
 * @throws PlanParameterError when the text cannot be read as what the parameter is.
 */
export function parameterFromText(plan: string, parameter: PlanParameter, text: string): unknown {
  const { name, kind, nullable } = parameter;
  if (nullable && text === "null") return null;
  switch (kind) {
    case "number":
    case "integer":
      return numberIn(plan, name, kind === "integer" ? "a whole number" : "a number", text);
    case "boolean":
      if (text === "true" || text === "false") return text === "true";
      throw new PlanParameterError(plan, name, `must be true or false, got "${text}"`);
    case "choice":
      return parameter.choices?.find((choice) => String(choice) === text) ?? text;
    case "devices":
      return parts(text);
    case "list":
      return parts(text).map((part) => (part === "null" ? null : isNumber(part) ? Number(part) : part));
    case "code":
      throw new PlanParameterError(plan, name, "can only be given by a program");
    default:
      return text;
  }
}

function numberIn(plan: string, name: string, wanted: string, text: string): number {
  if (isNumber(text)) return Number(text);
  throw new PlanParameterError(plan, name, `must be ${wanted}, got "${text}"`);
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function parts(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
