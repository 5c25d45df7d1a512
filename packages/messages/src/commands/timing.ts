import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";

export interface WaitOptions {
  /** Seconds. Default: without end. */
  readonly timeout?: number | null;
  /** Whether a time-out is thrown; else the reply is false. Default: true. */
  readonly errorOnTimeout?: boolean;
  /** Further groups whose failure ends the wait. Default: none. */
  readonly watch?: readonly string[];
}
type Wait = (group: string | null, options?: WaitOptions) => Plan<boolean>;
/** Waits until everything in `group` is done; the reply is whether it is. */
export const wait: Command<"wait", Wait> = command<"wait", Wait>(
  "wait",
  (group, { timeout = null, errorOnTimeout = true, watch = [] } = {}) => ({
    kwargs: { group, error_on_timeout: errorOnTimeout, timeout, watch },
  }),
);

export interface WaitForOptions {
  /** Seconds; `work` is the engine's limit for what devices do. Default: without end. */
  readonly timeout?: number | "work" | null;
}
type WaitFor = (factories: readonly (() => unknown)[], options?: WaitForOptions) => Plan<readonly unknown[]>;
/** Calls each function and waits for the promises that they give. */
export const waitFor: Command<"wait_for", WaitFor> = command<"wait_for", WaitFor>(
  "wait_for",
  (factories, { timeout } = {}) => ({
    args: [factories],
    ...(timeout === undefined ? {} : { kwargs: { timeout } }),
  }),
);

type Sleep = (seconds: number) => Plan<void>;
/** Waits for `seconds` of the engine's clock. */
export const sleep: Command<"sleep", Sleep> = command<"sleep", Sleep>("sleep", (seconds) => ({
  args: [seconds],
}));

type Nothing = () => Plan<void>;
/** Does nothing; a place where an interruption can happen. */
export const nothing: Command<"null", Nothing> = command<"null", Nothing>("null", () => ({}));

/** The time of a call, for plans that go by it. It is live: ask it whenever it is needed. */
export interface CallTime {
  /** Seconds since the UNIX epoch by the engine's clock. */
  now(): number;
  /** Seconds that the plan has run since this was first asked for; pauses and suspensions do not count. */
  running(): number;
  /** How often the call has been paused or suspended since then. */
  readonly interruptions: number;
}
type AskCallTime = () => Plan<CallTime>;
/** Gives the time of the call by the engine's clock: the real one in the laboratory, the virtual one in a dry run. */
export const callTime: Command<"call_time", AskCallTime> = command<"call_time", AskCallTime>(
  "call_time",
  () => ({}),
);

type TellProgress = (done: number, total: number | null, label?: string) => Plan<void>;
/**
 * Says how far a loop has come; the engine tells those who show it. Loops may lie in each other, told apart by their labels: when an outer
 * one goes on, what was said of those in it is over.
 *
 * @param total - `null` where nobody knows it.
 * @param label - What is counted: `samples`. Default: `steps`.
 */
export const progress: Command<"progress", TellProgress> = command<"progress", TellProgress>(
  "progress",
  (done, total, label = "steps") => ({ args: [done, total], kwargs: { label } }),
);
