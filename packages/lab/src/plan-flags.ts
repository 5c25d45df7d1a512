import type { PlanDefinition, PlanParameter } from "@runengine/plans";

/** A parameter of a plan as a flag of a command line. */
export interface PlanFlag {
  /** As it is typed: `--num`. */
  readonly flag: string;
  /** What follows it, for a help text: `number`, `device`, `true|false`. */
  readonly value: string;
  /** What it is, with unit, limits and default: "Number of points (1 or more)". */
  readonly description: string;
  /** Whether it can be given several times: lists of devices, and parameters that come again for each axis. */
  readonly repeatable: boolean;
  readonly parameter: PlanParameter;
}

/** The flags of a plan, in the order of its parameters. What only a program can give has none. */
export function planFlags({ parameters }: Pick<PlanDefinition, "parameters">): readonly PlanFlag[] {
  return parameters
    .filter(({ kind }) => kind !== "code")
    .map((parameter) => ({
      flag: `--${parameter.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value: valueWord(parameter),
      description: describe(parameter),
      repeatable: parameter.group !== undefined || parameter.kind === "devices",
      parameter,
    }));
}

function valueWord({ kind, choices = [] }: PlanParameter): string {
  switch (kind) {
    case "boolean":
      return "true|false";
    case "choice":
      return choices.join("|");
    case "devices":
      return "device,…";
    case "list":
      return "value,…";
    default:
      return kind;
  }
}

function describe(parameter: PlanParameter): string {
  const { description = "", unit, required, group } = parameter;
  const facts = [
    unit && `in ${unit}`,
    limits(parameter),
    !required && "default" in parameter && `default: ${String(parameter.default)}`,
    !required && !("default" in parameter) && "optional",
    group !== undefined && `once for each of the ${group}`,
  ].filter((fact): fact is string => typeof fact === "string" && fact !== "");
  return facts.length > 0 ? `${description} (${facts.join("; ")})` : description;
}

function limits({ minimum, maximum }: PlanParameter): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  return maximum !== undefined ? `at most ${maximum}` : "";
}
