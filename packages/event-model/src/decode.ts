import type { AnyDocument } from "./documents.ts";
import { DocumentDecodeError } from "./errors.ts";
import { parsePythonJson } from "./json-parser.ts";
import { isPlainJson } from "./json-writer.ts";
import { validateDocument } from "./validate.ts";

/**
 * Parses JSON as this package and Python write it: NaN and the infinities as bare words, integers from 2⁵³ on as `bigint`.
 *
 * This is `JSON.parse` and one look at each value; only a text that it refuses, or a number that it may have rounded, takes
 * the slow way.
 *
 * @throws SyntaxError where the text is no JSON.
 */
export function decodeJson(text: string): unknown {
  const value = parsed(text);
  return value !== undefined && isPlainJson(value) ? value : parsePythonJson(text);
}

/** `undefined` for what `JSON.parse` refuses; the slow way then finds Python's words, or says what is wrong. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a line of an archive and checks it: `["start",{…}]` as this package and suitcase-jsonl write it, or
 * `{"name":"start","doc":{…}}` as bluesky's JSONLinesWriter does.
 *
 * @throws DocumentDecodeError where the line holds no document.
 * @throws DocumentValidationError where the document is not as its schema says.
 */
export function decodeDocument(line: string): AnyDocument {
  let value: unknown;
  try {
    value = decodeJson(line);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentDecodeError(line, `it is not JSON (${why})`, { cause });
  }
  const [name, doc] = nameAndDocument(value);
  if (typeof name !== "string") {
    throw new DocumentDecodeError(line, 'it is neither ["name", {…}] nor {"name": …, "doc": {…}}');
  }
  return validateDocument(name, doc);
}

function nameAndDocument(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length === 2 ? value : [];
  if (typeof value !== "object" || value === null) return [];
  const { name, doc } = value as { name?: unknown; doc?: unknown };
  return [name, doc];
}
