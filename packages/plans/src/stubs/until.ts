import { checkpoint, type Plan, segment } from "@runengine/messages";

export interface UntilOptions {
  /** How often the step is made at most. Default: without end. */
  readonly most?: number;
}

/**
 * Makes a step again and again until its result fulfils a condition: `until((r) => r.det.value > 5, () => triggerAndRead([det]))`.
 *
 * After an interruption the step begins anew, so that what ends the plan is what stands in the data. A step opens no runs.
 *
 * @returns The result that fulfilled it.
 * @throws RangeError when it was not fulfilled by the last step allowed.
 */
export function* until<R>(
  condition: (result: R) => boolean,
  step: () => Plan<R>,
  { most = Number.POSITIVE_INFINITY }: UntilOptions = {},
): Plan<R> {
  for (let made = 0; made < most; made++) {
    yield checkpoint.msg();
    const result = yield* segment(step);
    if (condition(result)) return result;
  }
  throw new RangeError(`the condition was not fulfilled within ${most} steps`);
}

/**
 * Runs a plan again and again as long as a question, asked before each time, is answered with true.
 *
 * After an interruption a question is asked anew.
 *
 * @param question - A plan that reads what it needs: `function* () { return (yield* rd(det)) > 5; }`.
 * @returns How often the plan was run.
 */
export function* whileTrue(question: () => Plan<boolean>, plan: () => Plan<unknown>): Plan<number> {
  for (let made = 0; ; made++) {
    yield checkpoint.msg();
    if (!(yield* segment(question))) return made;
    yield* plan();
  }
}
