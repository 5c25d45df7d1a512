import { type Plan, rewindable, waitFor } from "@runengine/messages";
import type { Suspender } from "./suspender.ts";

export interface SuspensionOptions {
  /** Settles when the plan may go on. */
  readonly clear: () => Promise<void>;
  /** Whether it must wait on; asked when a wait was cut short by a pause. */
  readonly isTripped: () => boolean;
  /** What holds again afterwards. */
  readonly wasRewindable: boolean;
}

/**
 * What is done while a suspender is tripped: its pre-plan, the wait until all are clear, its post-plan. None of it is done again after
 * a pause; the wait itself begins anew as long as one is tripped.
 */
export function* suspensionPlan({ options }: Suspender, { wasRewindable, ...wait }: SuspensionOptions): Plan {
  const { prePlan, postPlan } = options;
  yield rewindable.msg(false);
  if (prePlan) yield* prePlan();
  yield* untilClear(wait);
  if (postPlan) yield* postPlan();
  yield rewindable.msg(wasRewindable);
}

/** Waits until no suspender is tripped, at least once. */
export function* untilClear({ clear, isTripped }: Omit<SuspensionOptions, "wasRewindable">): Plan {
  do yield waitFor.msg([clear]);
  while (isTripped());
}
