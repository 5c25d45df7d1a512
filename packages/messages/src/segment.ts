import { closePlan } from "./close-plan.ts";
import type { Msg, Plan } from "./msg.ts";

/** What the engine and a step that begins anew tell each other. Every message of the step carries it as its field `segment`. */
export interface SegmentState {
  /** Set by the engine after an interruption: the step begins anew when it is next asked for a message. Its messages are not carried out while this is set. */
  pending: boolean;
  /** Set by the step when it is over; for the engine the end of an outermost segment is a checkpoint. */
  ended: boolean;
  /** Set with `ended` when it did not come to its own end: an error left it, or it was given up. */
  failed: boolean;
}

/**
 * A step of a plan that begins anew after an interruption, instead of having its messages repeated: so what it has decided from its
 * data agrees with the data that remain.
 *
 * `factory` is called for each beginning; its generator's variables are fresh and it sees the retaken data. Inside a segment change
 * nothing outside it but by its return value, put cleanup around it (when it begins anew the `finally` inside sends nothing), open and
 * close no runs, and do not begin or end within an open event: the engine refuses both. A checkpoint inside is none. Segments may be
 * nested: the outermost one begins anew.
 *
 * @example
 * const next = yield* segment(function* () {
 *   yield* mv(motor, x);
 *   return stepFrom(yield* triggerAndRead([det]));
 * });
 */
export function segment<R>(factory: () => Plan<R>): Plan<R> {
  return new SegmentIterator(factory);
}

class SegmentIterator<R> implements Plan<R>, SegmentState {
  pending = false;
  ended = false;
  failed = false;
  readonly #factory: () => Plan<R>;
  #inner: Plan<R>;

  constructor(factory: () => Plan<R>) {
    this.#factory = factory;
    this.#inner = factory();
  }

  next(reply?: unknown): IteratorResult<Msg, R> {
    return this.#pump("next", this.pending ? undefined : reply);
  }

  throw(error: unknown): IteratorResult<Msg, R> {
    return this.#pump("throw", error);
  }

  return(value: R): IteratorResult<Msg, R> {
    return this.#pump("return", value);
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "Segment";
  }

  #pump(how: "next" | "throw" | "return", value: unknown): IteratorResult<Msg, R> {
    try {
      if (this.pending) this.#beginAnew();
      const result = this.#inner[how](value as R);
      if (!result.done) return { done: false, value: { ...result.value, segment: this } };
      this.ended = true;
      this.failed = how === "return";
      return result;
    } catch (error) {
      this.ended = true;
      this.failed = true;
      throw error;
    }
  }

  #beginAnew(): void {
    this.pending = false;
    closePlan(this.#inner);
    this.#inner = this.#factory();
  }
}
