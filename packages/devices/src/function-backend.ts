import type { Clock, MaybePromise, Work } from "@runengine/protocols";
import { chain, systemClock } from "@runengine/protocols";
import type { Connection } from "./connection.ts";
import type { SettableBackend, SignalBackend } from "./signal-backend.ts";

export interface ReadFunctions<T> {
  get(): MaybePromise<T>;
  /** Where the value comes from. Default: function. */
  readonly source?: string;
  readonly connection?: Connection;
  /** Gives the timestamps. Default: the computer's time. */
  readonly clock?: Clock;
}

export interface SetFunctions<T> extends ReadFunctions<T> {
  put(value: T): Work;
}

/** Asks and tells by a pair of functions, or only asks by one. The timestamp is that of the answer. */
export function functionBackend<T>(functions: SetFunctions<T>): SettableBackend<T>;
export function functionBackend<T>(functions: ReadFunctions<T>): SignalBackend<T>;
export function functionBackend<T>(functions: ReadFunctions<T> & Partial<SetFunctions<T>>): SignalBackend<T> {
  const { source = "function", connection, clock = systemClock, put } = functions;
  return {
    source,
    connection,
    get: () => chain(functions.get(), (value) => ({ value, timestamp: clock.now() })),
    ...(put && { put: (value: T) => put.call(functions, value) }),
  };
}
