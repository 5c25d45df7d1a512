import {
  type AnyDocument,
  type DocumentName,
  type Documents,
  documentNames,
  isDocumentName,
} from "./documents.ts";
import { DocumentValidationError } from "./errors.ts";
import * as generated from "./validators.generated.ts";

/** A plain object: looking a name up in a module namespace is slow. */
const validators: Readonly<Record<DocumentName, generated.Validator>> = { ...generated };

/** What is wrong with a document. */
export interface DocumentProblem {
  /** A JSON pointer; empty for the document itself. */
  readonly where: string;
  readonly why: string;
}

/** Whether a document keeps to event-model's schema. The fast way: it gathers nothing. */
export function isValidDocument<N extends DocumentName>(name: N, doc: unknown): doc is Documents[N] {
  return validators[name](doc);
}

/** The first problem of a document; `null` if it is valid. */
export function documentProblem(name: DocumentName, doc: unknown): DocumentProblem | null {
  const validate = validators[name];
  return validate(doc) ? null : inWords(validate.errors ?? []);
}

/**
 * Checks a document against event-model's schema and gives it back with its type.
 *
 * @throws DocumentValidationError saying which document, where in it and why.
 */
export function validateDocument(name: string, doc: unknown): AnyDocument {
  if (!isDocumentName(name)) {
    throw new DocumentValidationError(
      name,
      "",
      `there is no such document; known are ${documentNames.join(", ")}`,
    );
  }
  const problem = problemOf(name, doc);
  if (problem !== null) throw new DocumentValidationError(name, problem.where, problem.why);
  return [name, doc] as AnyDocument;
}

/** Nesting beyond the call stack is a problem like any other. */
function problemOf(name: DocumentName, doc: unknown): DocumentProblem | null {
  try {
    return documentProblem(name, doc);
  } catch (error) {
    if (error instanceof RangeError) return { where: "", why: "is nested too deeply" };
    throw error;
  }
}

/** The first error decides. Where several forms were allowed, ajv lists what each of them wants. */
function inWords(errors: readonly generated.SchemaError[]): DocumentProblem {
  const [first] = errors;
  if (first === undefined) return { where: "", why: "is not valid" };
  const alternatives = errors.filter(
    ({ keyword, instancePath }) => keyword !== "anyOf" && instancePath === first.instancePath,
  );
  return { where: first.instancePath, why: [...new Set(alternatives.map(reason))].join(" or ") };
}

function reason({ keyword, params, message = "is not valid" }: generated.SchemaError): string {
  const unknown = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof unknown === "string") {
    const isBadName = unknown === "" || /[./]/.test(unknown);
    return `has the key "${unknown}", ${isBadName ? 'but keys may neither be empty nor hold "." or "/"' : "which is unknown"}`;
  }
  if (keyword === "enum" && Array.isArray(params.allowedValues))
    return `must be one of ${params.allowedValues.join(", ")}`;
  return message;
}
