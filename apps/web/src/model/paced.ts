import type { Clock } from "@runengine/protocols";

/**
 * Makes a function that may be called at any rate and calls `publish` at most once in `seconds`: never at once, and always after the
 * last call.
 */
export function paced(clock: Pick<Clock, "after">, seconds: number, publish: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    clock.after(seconds, () => {
      due = false;
      publish();
    });
  };
}
