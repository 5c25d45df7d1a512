import type { AnyDocument } from "./documents.ts";

/** A pure reduction of documents to a state, the same for live, replayed and stored ones. */
export interface Fold<S> {
  /** A fresh state. */
  initial(): S;
  /** The state after one more document. It may change `state` and give the same object back: copy what you keep. */
  step(state: S, ...document: AnyDocument): S;
}

/** Folds documents that are at hand. */
export function foldDocuments<S>(fold: Fold<S>, documents: Iterable<AnyDocument>): S {
  let state = fold.initial();
  for (const document of documents) state = fold.step(state, ...document);
  return state;
}

/** Folds documents as they come, e.g. out of a store. */
export async function foldDocumentsAsync<S>(
  fold: Fold<S>,
  documents: AsyncIterable<AnyDocument> | Iterable<AnyDocument>,
): Promise<S> {
  let state = fold.initial();
  for await (const document of documents) state = fold.step(state, ...document);
  return state;
}
