import type { AnyDocument, DocumentName } from "@runengine/event-model";

/** So many of the newest documents are kept for a listener that is behind, and up to twice as many. */
export const defaultBound = 1000;

/** What a run is not understood without is never let go. */
const expendable: ReadonlySet<DocumentName> = new Set([
  "event",
  "event_page",
  "datum",
  "datum_page",
  "stream_datum",
]);

/** Lets the oldest data documents go, many at once, so that it costs little. */
export function keepLatest(waiting: readonly AnyDocument[], bound: number): AnyDocument[] {
  let over = waiting.length - bound;
  return waiting.filter((document) => over <= 0 || !expendable.has(document[0]) || over-- <= 0);
}

/** Lets all but every second data document go: done again and again, what remains is spread evenly over what came. */
export function keepSample(waiting: readonly AnyDocument[]): AnyDocument[] {
  let count = 0;
  return waiting.filter((document) => !expendable.has(document[0]) || count++ % 2 === 0);
}
