import type { Clock, MaybePromise, Status } from "@runengine/protocols";
import { asStatus, settableStatus, systemClock } from "@runengine/protocols";
import { type MemoryBackend, memoryBackend } from "./memory-backend.ts";

export interface MockOptions<T> {
  /** Seconds that a write takes, by where it begins and where it goes: `(from, to) => Math.abs(to - from) / velocity`. Default: 0. */
  readonly delay?: number | ((from: T, to: T) => number);
  /** Seconds that a read takes. Default: 0. */
  readonly readDelay?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** A value that a test plays the instrument of. */
export interface MockBackend<T> extends Omit<MemoryBackend<T>, "get" | "put"> {
  get(): MaybePromise<ReturnType<MemoryBackend<T>["get"]>>;
  put(value: T): Status;
  /** Everything that was written, in order. */
  readonly written: readonly T[];
  /** Makes each read and write fail by `error`, until it is called without one. */
  fail(error?: unknown): void;
}

/** Keeps a value in memory, takes the time it is told to, and fails when it is told to. @throws RangeError for delays below 0. */
export function mockBackend<T>(initial: T, options: MockOptions<T> = {}): MockBackend<T> {
  const { delay = 0, readDelay = 0, clock = systemClock } = options;
  for (const seconds of [delay, readDelay])
    if (typeof seconds === "number" && !(seconds >= 0))
      throw new RangeError(`a mock's delay must be 0 s or more, got ${seconds}`);
  const memory = memoryBackend(initial, { source: "mock", clock });
  const written: T[] = [];
  let fault: { readonly error: unknown } | undefined;
  const check = () => {
    if (fault) throw fault.error;
  };
  const get = () => {
    check();
    return memory.get();
  };
  return {
    ...memory,
    written,
    get: () => (readDelay > 0 ? clock.sleep(readDelay).then(get) : get()),
    put(value) {
      check();
      written.push(value);
      const seconds = typeof delay === "number" ? delay : delay(memory.get().value, value);
      if (seconds <= 0) return asStatus(memory.put(value));
      const status = settableStatus((reason) => {
        forget();
        status.fail(reason ?? new Error("the write was given up"));
      });
      const forget = clock.after(seconds, () => {
        if (fault) return status.fail(fault.error);
        memory.put(value);
        status.finish();
      });
      return status;
    },
    fail: (error) => {
      fault = error === undefined ? undefined : { error };
    },
  };
}
