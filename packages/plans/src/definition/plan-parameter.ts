import * as z from "zod";
import { isRepeated, type PlanShape } from "./shape.ts";

/** What a value of a parameter is; `list` is a list of numbers or texts, `code` only a program can give. */
export type ParameterKind =
  | "number"
  | "integer"
  | "boolean"
  | "text"
  | "choice"
  | "device"
  | "devices"
  | "list"
  | "code";

/** A parameter as command lines, forms and help texts need it. */
export interface PlanParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** Whether there is no default. */
  readonly required: boolean;
  readonly default?: unknown;
  readonly description?: string;
  /** Unit of a number, such as `s`. */
  readonly unit?: string;
  /** The protocols that a device must follow. */
  readonly protocols?: readonly string[];
  /** The values to choose from. */
  readonly choices?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Whether `null` is allowed too. */
  readonly nullable: boolean;
  /** Name of the group of parameters that are given once or more together. */
  readonly group?: string;
}

/** JSON Schema (draft 2020-12) as zod writes it, as far as it is looked at here. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly unit?: string;
  readonly protocols?: readonly string[];
  readonly code?: boolean;
  readonly [keyword: string]: unknown;
}

/** JSON Schema of a value as a caller gives it. zod's limits of safe whole numbers are left out. */
export function schemaOf(field: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(field, {
    unrepresentable: "any",
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  delete schema.$schema;
  return schema as JsonSchema;
}

/** The alternatives of a schema, those within alternatives included. */
export function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.anyOf) return schema.anyOf.flatMap(alternatives);
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }));
  return [schema];
}

/** The parameters of a shape, those of a repeated group one by one. */
export function parametersOf(shape: PlanShape): readonly PlanParameter[] {
  return Object.entries(shape).flatMap(([name, field]) =>
    isRepeated(field)
      ? Object.entries(field.row).map(([rowName, rowField]) => parameterOf(rowName, rowField, name))
      : [parameterOf(name, field)],
  );
}

function parameterOf(name: string, field: z.ZodType, group?: string): PlanParameter {
  const whole = schemaOf(field);
  const ways = alternatives(whole);
  // The first way of giving it is the one that a form offers.
  const [first = whole] = ways.filter(({ type }) => type !== "null");
  const protocols = first.protocols ?? first.items?.protocols;
  return {
    name,
    kind: kindOf(first),
    required: !field.safeParse(undefined).success,
    nullable: ways.some(({ type }) => type === "null"),
    ...("default" in whole && { default: whole.default }),
    ...(whole.description !== undefined && { description: whole.description }),
    ...(whole.unit !== undefined && { unit: whole.unit }),
    ...(protocols && { protocols }),
    ...(first.enum && { choices: first.enum }),
    ...(first.minimum !== undefined && { minimum: first.minimum }),
    ...(first.maximum !== undefined && { maximum: first.maximum }),
    ...(group !== undefined && { group }),
  };
}

function kindOf(schema: JsonSchema): ParameterKind {
  if (schema.enum) return "choice";
  if (schema.protocols) return "device";
  if (schema.items?.protocols) return "devices";
  switch (schema.type) {
    case "number":
    case "integer":
    case "boolean":
      return schema.type;
    case "array":
      return "list";
    case "string":
      return "text";
    default:
      return "code";
  }
}
