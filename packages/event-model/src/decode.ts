import type { AnyDocument } from "./documents.ts";
import { DocumentDecodeError } from "./errors.ts";
import { parsePythonJson } from "./json-parser.ts";
import { validateDocument } from "./validate.ts";

/** What `JSON.parse` refuses or may round: bare words of Python's, and long runs of digits that no point stands before. */
const needsSlowWay = /NaN|Infinity|(?<![\d.])\d{16}/;

/**
 * Parses JSON as this package and Python write it: NaN and the infinities as bare words, integers from 2⁵³ on as `bigint`.
 *
 * This is `JSON.parse`, except for texts that hold such words or that many digits.
 *
 * @throws SyntaxError where the text is no JSON.
 */
export function decodeJson(text: string): unknown {
  return needsSlowWay.test(text) ? parsePythonJson(text) : JSON.parse(text);
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
    throw new DocumentDecodeError(
      line,
      `no JSON, ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const [name, doc] = nameAndDocument(value);
  if (typeof name !== "string") {
    throw new DocumentDecodeError(line, 'neither ["name", {…}] nor {"name": …, "doc": {…}}');
  }
  return validateDocument(name, doc);
}

function nameAndDocument(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length === 2 ? value : [];
  if (typeof value !== "object" || value === null) return [];
  const { name, doc } = value as { name?: unknown; doc?: unknown };
  return [name, doc];
}
