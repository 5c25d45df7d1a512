/** Where engine and devices take time from. */
export interface Clock {
  /** Seconds since the UNIX epoch. */
  now(): number;
  /**
   * Settles after `seconds`.
   *
   * @throws the signal's reason, when it is aborted before.
   */
  sleep(seconds: number, signal?: AbortSignal): Promise<void>;
  /** Calls `callback` after `seconds`, unless the function given back is called before. Costs no promise. */
  after(seconds: number, callback: () => void): () => void;
  /** Settles after one turn of the host's event loop: timers, sockets and signals had their chance. */
  turn(): Promise<void>;
  /** Keeps a virtual clock from jumping until the function given back is called. */
  hold(): () => void;
}

/** Seconds that a clock waits for; the past is now. @throws RangeError for NaN. */
export function secondsAhead(seconds: number): number {
  if (Number.isNaN(seconds)) throw new RangeError("a clock waits for seconds, got NaN");
  return Math.max(0, seconds);
}

/** `sleep` of any clock, made of its `after`. */
export function sleepBy(clock: Pick<Clock, "after">, seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const abort = () => {
      forget();
      reject(signal?.reason);
    };
    const forget = clock.after(seconds, () => {
      signal?.removeEventListener("abort", abort);
      resolve();
    });
    signal?.addEventListener("abort", abort, { once: true });
  });
}
