import { isThenable } from "./maybe-promise.ts";
import type { MaybePromise } from "./readable.ts";
import { throwUncaught } from "./uncaught.ts";

/** How far a piece of work is. Numbers are in `unit`; times in seconds. */
export interface Progress {
  readonly name?: string;
  readonly current?: number;
  readonly initial?: number;
  readonly target?: number;
  readonly unit?: string;
  readonly precision?: number;
  /** 0 at the start, 1 at the end. */
  readonly fraction?: number;
  readonly timeElapsed?: number;
  readonly timeRemaining?: number;
}

/**
 * Work under way. Not thenable: it is the reply to `set`, which must not wait for the move.
 *
 * @see bluesky's `Status` protocol.
 */
export interface Status {
  readonly done: boolean;
  /** Why the work failed; absent while it runs and after success. */
  readonly error?: unknown;
  /** Settles when the work is over. A rejection is always handled already: nothing dies of ignoring it. */
  readonly finished: Promise<void>;
  /** Calls back once when the work is over, at once if it is; for those to whom a promise is too slow. */
  whenDone?(callback: () => void): void;
  watch?(listener: (progress: Progress) => void): () => void;
  /** Gives the work up. Only for what a plan gives up (a time-out, the loser of a race); motion is ended by `stop()`. */
  cancel?(reason?: unknown): void;
}

/** What a device's `set`, `trigger`, `kickoff`, … may give back. */
export type Work = Status | Promise<unknown> | void;

export function isStatus(value: unknown): value is Status {
  return typeof value === "object" && value !== null && "done" in value && "finished" in value;
}

const settled = Promise.resolve();

/** Work that is over and went well. */
export const doneStatus: Status = Object.freeze({ done: true, finished: settled });

/** Work that has failed already. */
export function failedStatus(error: unknown): Status {
  const status = new Deferred();
  status.fail(error);
  return status;
}

/** A status that its maker settles. */
export interface SettableStatus extends Status {
  /** Ends the work well; has no effect once settled. */
  finish(): void;
  fail(error: unknown): void;
  /** Tells the watchers. An error of theirs is uncaught, and does not concern the work. */
  progress(progress: Progress): void;
}

/**
 * Makes a status that its maker settles by `finish()` or `fail(error)`.
 *
 * @param cancel - Called when the plan gives the work up; settle the status there.
 */
export function settableStatus(cancel?: (reason?: unknown) => void): SettableStatus {
  const status = new Deferred();
  if (cancel) status.cancel = cancel;
  return status;
}

/**
 * Makes a status of whatever a device gave back: of nothing, a finished one; of a promise, one that follows it.
 *
 * Everybody who waits for a device outside the engine calls it: `await asStatus(motor.set(1)).finished`.
 */
export function asStatus(work: Work | MaybePromise<unknown>): Status {
  if (work === undefined || work === null) return doneStatus;
  if (isStatus(work)) return work;
  if (!isThenable(work)) return doneStatus;
  const status = new Deferred();
  work.then(
    () => status.finish(),
    (error: unknown) => status.fail(error),
  );
  return status;
}

class Deferred implements SettableStatus {
  done = false;
  error?: unknown;
  cancel?: (reason?: unknown) => void;
  #finished: Promise<void> | undefined;
  #callbacks: (() => void)[] | undefined;
  #settle: (() => void) | undefined;
  #reject: ((error: unknown) => void) | undefined;
  #failed = false;
  #watchers: Set<(progress: Progress) => void> | undefined;

  get finished(): Promise<void> {
    this.#finished ??= this.#promise();
    return this.#finished;
  }

  finish(): void {
    if (this.done) return;
    this.done = true;
    this.#settle?.();
    this.#callBack();
  }

  fail(error: unknown): void {
    if (this.done) return;
    this.done = true;
    this.#failed = true;
    this.error = error ?? new Error("the device gave no reason");
    this.#reject?.(this.error);
    this.#callBack();
  }

  whenDone(callback: () => void): void {
    if (this.done) callback();
    else if (this.#callbacks) this.#callbacks.push(callback);
    else this.#callbacks = [callback];
  }

  progress(progress: Progress): void {
    if (this.done || !this.#watchers) return;
    for (const watcher of this.#watchers) {
      try {
        watcher(progress);
      } catch (error) {
        throwUncaught(error);
      }
    }
  }

  watch(listener: (progress: Progress) => void): () => void {
    this.#watchers ??= new Set();
    this.#watchers.add(listener);
    return () => this.#watchers?.delete(listener);
  }

  #callBack(): void {
    const callbacks = this.#callbacks;
    this.#callbacks = undefined;
    if (callbacks) for (const callback of callbacks) callback();
  }

  #promise(): Promise<void> {
    if (this.done && !this.#failed) return settled;
    const promise = new Promise<void>((resolve, reject) => {
      this.#settle = resolve;
      this.#reject = reject;
    });
    promise.catch(() => {});
    if (this.#failed) this.#reject?.(this.error);
    return promise;
  }
}
