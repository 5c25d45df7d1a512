import { type AnyDocument, type Row, rowReader } from "@runengine/event-model";
import { concatMap, defer, type OperatorFunction } from "rxjs";

/**
 * The rows of a stream as they come; pages are taken apart. A row that is taken again after a pause comes again, with the sequence
 * number of the one that it supersedes.
 *
 * @param stream - Default: `primary`; `null` gives the rows of all streams.
 */
export function rowsOf(stream: string | null = "primary"): OperatorFunction<AnyDocument, Row> {
  return (documents) =>
    defer(() => {
      const read = rowReader(stream ?? undefined);
      return documents.pipe(concatMap((document) => read(...document)));
    });
}
