import type { MaybePromise, Reading, Work } from "@runengine/protocols";
import type { Connection } from "./connection.ts";

/**
 * What stands behind a signal: memory, functions, a command of an instrument's language.
 *
 * @see ophyd-async's `SignalBackend`, the counterpart.
 */
export interface SignalBackend<T> {
  /** Where the value comes from, for descriptors and messages: `memory`, `scpi:MEAS:VOLT?`. */
  readonly source: string;
  /** The line that it needs; several backends may share one. */
  readonly connection?: Connection | undefined;
  get(): MaybePromise<Reading<T>>;
  /** Writes a value. Absent where it can only be read. */
  put?(value: T): Work;
  /** Calls back at each change from now on, until the function given back is called. Absent where one must ask. */
  subscribe?(listener: (reading: Reading<T>) => void): () => void;
}

/** A backend that can be written to. */
export interface SettableBackend<T> extends SignalBackend<T> {
  put(value: T): Work;
}
