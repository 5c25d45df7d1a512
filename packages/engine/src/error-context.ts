import type { Msg } from "@runengine/messages";

/** Something that failed beside the plan: a step of the cleanup, a listener. */
export interface Problem {
  /** What it was: `stop() of motor`. */
  readonly where: string;
  readonly error: unknown;
}

/** Where in a call an error arose, and what failed beside it. */
export interface ErrorContext {
  /** The message that was being carried out; undefined for an error that the plan threw by itself. */
  readonly msg?: Msg;
  /** Its number in the call, from 1; messages done again count. */
  readonly number?: number;
  /** What else failed in the call, the cleanup above all, in order. */
  readonly problems?: readonly Problem[];
}

const contexts = new WeakMap<object, ErrorContext>();

/** Notes what is known of an error; what is known already stays. The error itself is not touched. */
export function noteContext(error: unknown, context: ErrorContext): void {
  if (typeof error === "object" && error !== null)
    contexts.set(error, { ...context, ...contexts.get(error) });
}

/** What is known of an error that `run` rejected with. */
export function errorContext(error: unknown): ErrorContext {
  return (typeof error === "object" && error !== null ? contexts.get(error) : undefined) ?? {};
}
