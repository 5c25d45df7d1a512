import { missingMembers, type ProtocolName } from "@runengine/protocols";
import { alternatives, type JsonSchema } from "./plan-parameter.ts";

/** A plan was given a parameter that it cannot take. The message is one line: which, what is allowed, what came. */
export class PlanParameterError extends TypeError {
  override readonly name = "PlanParameterError";
  readonly plan: string;
  readonly parameter: string;
  constructor(plan: string, parameter: string, problem: string) {
    super(`${plan}: ${parameter} ${problem}`);
    this.plan = plan;
    this.parameter = parameter;
  }
}

/** In words what `schema` allows: "a whole number of at least 1". */
export function allowed(schema: JsonSchema): string {
  return [...new Set(alternatives(schema).map(allowedWay))].join(" or ");
}

function allowedWay(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (schema.protocols) return `a device that is ${schema.protocols.join(" and ")}`;
  if (schema.code) return String(schema.says ?? "a function");
  switch (schema.type) {
    case "integer":
      return `a whole number${limits(schema)}`;
    case "number":
      return `a number${limits(schema)}`;
    case "boolean":
      return "true or false";
    case "string":
      return "a text";
    case "null":
      return "null";
    case "array":
      return schema.items?.protocols
        ? `a list of devices that are ${schema.items.protocols.join(" and ")}`
        : `a list of (${allowed(schema.items ?? {})})`;
    default:
      return "something else";
  }
}

function limits({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  const said = [
    minimum !== undefined && `of at least ${minimum}`,
    exclusiveMinimum !== undefined && `above ${exclusiveMinimum}`,
    maximum !== undefined && `of at most ${maximum}`,
    exclusiveMaximum !== undefined && `below ${exclusiveMaximum}`,
  ].filter((text) => text !== false);
  return said.length > 0 ? ` ${said.join(" and ")}` : "";
}

/** In words what came, and for a device what it lacks. */
export function came(value: unknown, schema: JsonSchema): string {
  const [way = schema] = alternatives(schema);
  if (way.protocols) return withLack(value, way.protocols);
  const wanted = way.items?.protocols;
  if (wanted && Array.isArray(value)) {
    const unfit = value.find((device) => lack(device, wanted).length > 0);
    return withLack(unfit, wanted);
  }
  return wanted && isNamed(value) ? `${value.name} alone; write [${value.name}]` : shown(value);
}

function withLack(value: unknown, protocols: readonly string[]): string {
  const missing = lack(value, protocols);
  return isNamed(value) && missing.length > 0
    ? `${value.name}, which lacks ${missing.join(" and ")}`
    : shown(value);
}

function lack(device: unknown, protocols: readonly string[]): readonly string[] {
  const missing = protocols.flatMap((protocol) => missingMembers(device, protocol as ProtocolName));
  return [...new Set(missing)];
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

const longest = 60;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return `the function ${value.name || "without a name"}`;
  if (isNamed(value)) return value.name;
  if (typeof value !== "object" && typeof value !== "string") return String(value);
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
