/** The next item of an iterator; undefined when it is at its end or the signal is aborted, whichever comes first. */
export function nextItem<T>(items: AsyncIterator<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    signal.addEventListener("abort", stop, { once: true });
    const settled = <A>(settle: (value: A) => void, value: A) => {
      signal.removeEventListener("abort", stop);
      settle(value);
    };
    items.next().then(
      ({ done, value }) => settled(resolve, done ? undefined : value),
      // Many drivers end an aborted wait by an error.
      (error: unknown) => (signal.aborted ? resolve(undefined) : settled(reject, error)),
    );
  });
}
