import {
  type CloseRunOptions,
  clearCheckpoint,
  closeRun,
  FailedPause,
  IllegalMessageSequence,
  type Msg,
  openRun,
  type Plan,
} from "@runengine/messages";
import type { Metadata } from "../metadata.ts";
import { contingencyWrapper } from "./contingency-wrapper.ts";
import { MappedPlan } from "./mapped-plan.ts";
import { endingOf } from "./run-wrapper.ts";

/**
 * Puts a run around a plan whose first message is not `open_run`, and clears the checkpoint: a pause before the plan's own first
 * checkpoint then aborts. So every call makes a run, as an engine of the first days did it.
 *
 * Put it around single plans, never as a preprocessor of all: a plan that opens a run of its own later is refused.
 *
 * @param metadata - For the start document of that run.
 * @returns What the plan returns.
 */
export function* implicitRun<R>(plan: Plan<R>, metadata: Metadata = {}): Plan<R> {
  const first = plan.next();
  const whole = new BegunPlan(plan, first);
  if (!first.done && first.value.command === "open_run") return yield* whole;
  yield openRun.msg(metadata);
  return yield* contingencyWrapper(cleared(new MappedPlan(whole, refuseRuns)), {
    exceptPlan: (error) => closeRun(error instanceof FailedPause ? aborted(error) : endingOf(error)),
    elsePlan: () => closeRun(),
  });
}

/** Unlike `runWrapper`, which has it fail as bluesky does: the operator's pause is no fault of the plan's. */
function aborted(error: FailedPause): CloseRunOptions {
  return { exitStatus: "abort", reason: error.message };
}

function* cleared<R>(plan: Plan<R>): Plan<R> {
  yield clearCheckpoint.msg();
  return yield* plan;
}

function refuseRuns(msg: Msg): Msg {
  if (msg.command !== "open_run" || msg.run !== null) return msg;
  throw new IllegalMessageSequence(
    "implicitRun has opened a run around this plan, which opens one itself; leave implicitRun out, or give the plan's run a key",
  );
}

/** A plan whose first message was already asked for. */
class BegunPlan<R> implements Plan<R> {
  readonly #plan: Plan<R>;
  #first: IteratorResult<Msg, R> | undefined;

  constructor(plan: Plan<R>, first: IteratorResult<Msg, R>) {
    this.#plan = plan;
    this.#first = first;
  }

  next(reply?: unknown): IteratorResult<Msg, R> {
    const first = this.#first;
    this.#first = undefined;
    return first ?? this.#plan.next(reply);
  }

  throw(error: unknown): IteratorResult<Msg, R> {
    return this.#plan.throw(error);
  }

  return(value: R): IteratorResult<Msg, R> {
    return this.#plan.return(value);
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "BegunPlan";
  }
}
