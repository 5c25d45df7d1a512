import type { AnyDocument, Fold } from "@runengine/event-model";
import { defer, type OperatorFunction, scan } from "rxjs";

/**
 * The state of a fold after each document. Each subscription folds by itself.
 *
 * A fold may change its state in place: what is emitted is then the same object again, and shows what came later too.
 */
export function stateOf<S>(fold: Fold<S>): OperatorFunction<AnyDocument, S> {
  return (documents) =>
    defer(() => documents.pipe(scan((state: S, document) => fold.step(state, ...document), fold.initial())));
}
