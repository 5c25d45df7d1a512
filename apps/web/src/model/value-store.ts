/** A value that changes, and who is told. Components read it by {@link useValue}. */
export interface Observable<T> {
  get(): T;
  /** @returns A function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** A value that its owner sets. */
export interface ValueStore<T> extends Observable<T> {
  /** Does nothing when it is the same value. */
  set(value: T): void;
}

/** Keeps one value and tells of its changes. */
export function valueStore<T>(initial: T): ValueStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
