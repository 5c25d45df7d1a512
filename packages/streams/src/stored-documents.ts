import type { AnyDocument } from "@runengine/event-model";
import { defer, from, type Observable } from "rxjs";

/** Whatever gives its documents from the beginning as often as it is asked: a run of an archive, or `{ documents: () => list }`. */
export interface DocumentRecord {
  documents(): AsyncIterable<AnyDocument> | Iterable<AnyDocument>;
}

/**
 * Documents of a record, read anew at each subscription; completes after the last one.
 *
 * Errors where the record cannot be read (on).
 */
export function storedDocuments(record: DocumentRecord): Observable<AnyDocument> {
  return defer(() => from(record.documents()));
}
