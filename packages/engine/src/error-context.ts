import type { Msg } from "@runengine/messages";

/** Where in a call an error arose. */
export interface ErrorContext {
  /** The message that was being carried out. */
  readonly msg: Msg;
  /** Its number in the call, from 1; messages done again count. */
  readonly number: number;
}

const contexts = new WeakMap<object, ErrorContext>();

/** Notes where an error arose; the first place counts. The error itself stays as it is. */
export function noteContext(error: unknown, context: ErrorContext): void {
  if (typeof error === "object" && error !== null && !contexts.has(error)) contexts.set(error, context);
}

/** Where an error that `run` rejected with arose; undefined for one that the plan threw by itself. */
export function errorContext(error: unknown): ErrorContext | undefined {
  return typeof error === "object" && error !== null ? contexts.get(error) : undefined;
}
