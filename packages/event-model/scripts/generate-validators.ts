/**
 * Compiles event-model's JSON schemas to plain functions: `pnpm generate` writes `src/validators.generated.ts`.
 *
 * The functions need neither ajv nor `eval` where they run.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { _ } from "ajv/dist/compile/codegen/index.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { DocumentName } from "../src/documents.ts";

const schemas = new URL("../../../conformance/event-model-schemas/", import.meta.url);
const target = new URL("../src/validators.generated.ts", import.meta.url);

/** The schema file of each document. */
const fileOf: Readonly<Record<DocumentName, string>> = {
  start: "run_start",
  descriptor: "event_descriptor",
  event: "event",
  event_page: "event_page",
  stop: "run_stop",
  resource: "resource",
  datum: "datum",
  datum_page: "datum_page",
  stream_resource: "stream_resource",
  stream_datum: "stream_datum",
};

const head = `// @ts-nocheck
// Made by scripts/generate-validators.ts out of conformance/event-model-schemas; do not edit.

/** The parts of ajv's error objects that are used. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}
/** Tells whether a document keeps to its schema; \`errors\` are those of the last call. */
export interface Validator {
  (doc: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

`;

/** A document's schema. */
export function schemaOf(name: DocumentName): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${fileOf[name]}.json`, schemas), "utf8"));
}

/** The text of `src/validators.generated.ts`. */
export function generateValidators(): string {
  const ajv = new Ajv2020({
    strictTypes: false,
    allowMatchingProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  // Ajv's own types take neither NaN nor bigint, which Python writes where a number or an integer stands.
  ajv.addKeyword({
    keyword: "wireNumber",
    error: { message: "must be number" },
    code: (cxt) => cxt.fail(_`typeof ${cxt.data} !== "number" && typeof ${cxt.data} !== "bigint"`),
  });
  ajv.addKeyword({
    keyword: "wireInteger",
    error: { message: "must be integer" },
    code: (cxt) => cxt.fail(_`!Number.isInteger(${cxt.data}) && typeof ${cxt.data} !== "bigint"`),
  });
  const names = Object.keys(fileOf) as DocumentName[];
  for (const name of names) ajv.addSchema(withWireNumbers(schemaOf(name)) as object, name);
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  return (
    head +
    code
      .replace('"use strict";', "")
      .replace(/export const (\w+) = (validate\d+);/g, "export const $1: Validator = $2;\n")
  );
}

/** The schema with `wireNumber` and `wireInteger` instead of JSON's number types. */
function withWireNumbers(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withWireNumbers);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === "type" && value === "number") return ["wireNumber", true];
      if (key === "type" && value === "integer") return ["wireInteger", true];
      return [key, withWireNumbers(value)];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, generateValidators());
