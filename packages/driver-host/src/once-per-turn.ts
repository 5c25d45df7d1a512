/** Looks once for all that is read together, so that the figures of one reading belong together. */
export function oncePerTurn<T>(look: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    if (!kept) {
      kept = { value: look() };
      queueMicrotask(() => {
        kept = undefined;
      });
    }
    return kept.value;
  };
}
