import type { AnyDocument } from "@runengine/event-model";
import { Observable } from "rxjs";

/** Whatever tells documents to listeners: a run engine, or the client of a remote one. */
export interface DocumentSource {
  /** Adds a listener; gives a token for {@link unsubscribe}. */
  subscribe(name: "all", listener: (...document: AnyDocument) => void): number;
  unsubscribe(token: number): void;
}

/**
 * Documents as they are emitted, from the subscription on. Each subscription listens by itself, and stops listening when it ends.
 *
 * It does not end by itself, and errors only if the source refuses the listener.
 */
export function liveDocuments(source: DocumentSource): Observable<AnyDocument> {
  return new Observable((subscriber) => {
    const token = source.subscribe("all", (...document) => subscriber.next(document));
    return () => source.unsubscribe(token);
  });
}
