import type { AnyDocument } from "@runengine/event-model";

/** Documents in the order in which they were emitted. */
export type DocumentSequence = AsyncIterable<AnyDocument> | Iterable<AnyDocument>;

/** What can be exported: a run of an archive, or any sequence of documents. */
export type ExportSource = { documents(): DocumentSequence } | DocumentSequence;

export function documentsOf(source: ExportSource): DocumentSequence {
  return "documents" in source ? source.documents() : source;
}
