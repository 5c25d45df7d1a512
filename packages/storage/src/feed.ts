/** Tells whoever iterates about what is published. */
export interface Feed<T> {
  publish(item: T): void;
  /** What is published from the moment on at which the iteration begins. Each iteration gets everything. */
  items(): AsyncIterable<T>;
  /** Ends all iterations, once they have got what was published before. */
  close(): void;
}

/** Makes a feed. An iteration that falls behind keeps what it has not got yet: publish seldom, or small things. */
export function feed<T>(): Feed<T> {
  const listeners = new Set<Listener<T>>();
  let closed = false;
  return {
    publish(item) {
      for (const listener of listeners) listener.put(item);
    },
    items: () => ({
      [Symbol.asyncIterator]() {
        const listener = new Listener<T>(() => listeners.delete(listener));
        if (closed) listener.end();
        else listeners.add(listener);
        return listener;
      },
    }),
    close() {
      closed = true;
      for (const listener of listeners) listener.end();
    },
  };
}

class Listener<T> implements AsyncIterator<T, undefined> {
  readonly #waiting: T[] = [];
  readonly #asked: ((result: IteratorResult<T, undefined>) => void)[] = [];
  readonly #forget: () => void;
  #ended = false;

  constructor(forget: () => void) {
    this.#forget = forget;
  }

  put(item: T): void {
    const answer = this.#asked.shift();
    if (answer) answer({ value: item, done: false });
    else this.#waiting.push(item);
  }

  end(): void {
    this.#ended = true;
    this.#forget();
    for (const answer of this.#asked.splice(0)) answer({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const [item] = this.#waiting.splice(0, 1);
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#waiting.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }
}
