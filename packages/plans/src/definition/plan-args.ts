import type { GivenParameters } from "./check-parameters.ts";
import { isRepeated, type PlanShape } from "./shape.ts";

/**
 * Parameters as a start document holds them (`plan_args`), so that the run can be repeated from it: names in snake_case, a device as its
 * name, the rows of a repeated group one after the other in `args`, a function as `<function NAME>`. What was left out is left out.
 */
export function planArgsOf(shape: PlanShape, parameters: GivenParameters): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const value = parameters[name];
    if (value === undefined) continue;
    if (isRepeated(field)) {
      args.args = (value as readonly GivenParameters[]).flatMap((row) =>
        Object.keys(field.row)
          .map((column) => plain(row[column]))
          .filter((cell) => cell !== undefined),
      );
    } else {
      args[snakeCase(name)] = plain(value);
    }
  }
  return args;
}

/** Names of parameters as in code, from those in a start document. */
export function fromPlanArgs(args: GivenParameters): GivenParameters {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [camelCase(name), value]),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === "function") return `<function ${value.name || "anonymous"}>`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null && "name" in value) return value.name;
  return value;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
