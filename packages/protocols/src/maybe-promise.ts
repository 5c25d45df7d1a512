import type { MaybePromise } from "./readable.ts";

/** Whether something is promised, by whatever kind of promise. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}

/** Goes on with a value at once where it is there, later where it is a promise: what is synchronous stays so. */
export function chain<T, R>(value: MaybePromise<T>, go: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return isThenable(value) ? Promise.resolve(value).then(go) : go(value as T);
}
