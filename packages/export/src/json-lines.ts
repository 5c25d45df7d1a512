import { type AnyDocument, type DataKeys, encodeEvent, encodeJson } from "@runengine/event-model";
import { type DocumentSequence, documentsOf, type ExportSource } from "./export-source.ts";
import { inChunks } from "./in-chunks.ts";

export interface JsonLinesOptions {
  /**
   * How a line names its document: `pair` is `["start",{…}]`, as suitcase-jsonl and this project's archives have it; `object` is
   * `{"name":"start","doc":{…}}`, as bluesky's JSONLinesWriter. Default: `pair`.
   */
  readonly dialect?: "pair" | "object";
}

/**
 * All documents as they were emitted, superseded events included, one a line; in chunks of text.
 *
 * Whole numbers under data keys that hold floats are written as `3.0`, NaN and infinities as the bare words: readers that take the type
 * of a column from its first value, as Tiled's, want both.
 */
export function jsonLines(
  source: ExportSource,
  { dialect = "pair" }: JsonLinesOptions = {},
): AsyncIterable<string> {
  return inChunks(linesOf(documentsOf(source), dialect === "pair" ? pairLine : objectLine));
}

type Line = (name: string, json: string) => string;
const pairLine: Line = (name, json) => `["${name}",${json}]`;
const objectLine: Line = (name, json) => `{"name":"${name}","doc":${json}}`;

async function* linesOf(documents: DocumentSequence, line: Line): AsyncGenerator<string, void, undefined> {
  const dataKeys = new Map<string, DataKeys>();
  for await (const document of documents) {
    if (document[0] === "descriptor") dataKeys.set(document[1].uid, document[1].data_keys);
    yield line(document[0], jsonOf(document, dataKeys));
  }
}

function jsonOf([name, doc]: AnyDocument, dataKeys: ReadonlyMap<string, DataKeys>): string {
  return name === "event" || name === "event_page"
    ? encodeEvent(doc, dataKeys.get(doc.descriptor) ?? {})
    : encodeJson(doc);
}
