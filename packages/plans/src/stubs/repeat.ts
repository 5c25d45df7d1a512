import { checkpoint, type Plan, type Stopwatch, sleep } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";

/** Seconds from the beginning of one repetition to that of the next; one for all, or one for each interval. `null` is none. */
export type Delays = number | null | Iterable<number | null>;

/**
 * Runs a plan several times, with a checkpoint before each.
 *
 * A delay counts from the beginning of a repetition: one that takes longer is followed by the next at once.
 *
 * @param num - How often; `null` is without end, or as often as there are delays.
 * @throws RangeError when there are fewer delays than intervals; for a list before the first repetition.
 */
export function repeat(plan: () => Plan<unknown>, num: number | null = 1, delay: Delays = 0): Plan {
  return flatPlan(repeated(plan, num, delay));
}

function* repeated(plan: () => Plan<unknown>, num: number | null, delay: Delays): NestedPlan<void> {
  const delayAfter = delays(num, delay);
  for (let index = 0; num === null || index < num; index++) {
    const seconds = delayAfter(index);
    if (seconds === undefined) {
      yield checkpoint.msg();
      yield new Inner(plan());
      if (num !== null && index + 1 < num) throw tooFewDelays(num, index);
      return;
    }
    // The first one of all is made even when there is no delay after it.
    const stopwatch: Stopwatch = {};
    yield seconds > 0 ? { ...checkpoint.msg(), stopwatch } : checkpoint.msg();
    yield new Inner(plan());
    if (seconds > 0) yield { ...sleep.msg(seconds), stopwatch };
  }
}

/** A function giving the delay after repetition `index`: 0 for none, undefined when they have run out. */
function delays(num: number | null, delay: Delays): (index: number) => number | undefined {
  if (delay === null || typeof delay === "number") return () => delay ?? 0;
  if (num !== null && Array.isArray(delay) && delay.length < num - 1) throw tooFewDelays(num, delay.length);
  const iterator = delay[Symbol.iterator]();
  return () => {
    const next = iterator.next();
    return next.done ? undefined : (next.value ?? 0);
  };
}

function tooFewDelays(num: number, given: number): RangeError {
  return new RangeError(`${num} repetitions need ${num - 1} delays, but there are ${given}`);
}
