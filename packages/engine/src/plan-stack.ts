import type { Msg } from "@runengine/messages";

/** Something that messages come from: the plan, or messages that are done again on top of it. */
interface Frame {
  readonly plan: Iterator<Msg, unknown, unknown>;
  /** Whether these are messages done again: the last reply then answers the message that was interrupted. */
  readonly again: boolean;
  /** The answer that it gets when what lies above it is through. */
  answer: Answer;
}

/** What the plan on top is answered with: a reply, or an error thrown in. */
export interface Answer {
  value: unknown;
  thrown: boolean;
  /** Whether the message that it answers is in the cache, so that doing it again gives a new answer. */
  repeatable: boolean;
}

export function noAnswer(): Answer {
  return { value: undefined, thrown: false, repeatable: false };
}

/** The plan, with what is to be done before it goes on. */
export class PlanStack {
  readonly #frames: Frame[] = [];
  /** The answer to the message last taken. */
  answer: Answer = noAnswer();
  /** What the plan returned. */
  result: unknown = undefined;

  push(plan: Iterator<Msg, unknown, unknown>): void {
    this.#push(plan, false);
  }

  /** Does messages again before the plan goes on; the interrupted message gets the last reply. */
  replay(messages: readonly Msg[]): void {
    if (messages.length > 0) this.#push(messages[Symbol.iterator](), true);
  }

  /**
   * The next message; undefined when the plan is through.
   *
   * @throws what the plan throws.
   */
  next(): Msg | undefined {
    for (;;) {
      const frame = this.#frames.at(-1) as Frame;
      const { answer } = this;
      let step: IteratorResult<Msg, unknown>;
      try {
        step = answer.thrown ? throwInto(frame.plan, answer.value) : frame.plan.next(answer.value);
      } catch (error) {
        this.#pop();
        if (this.#frames.length === 0) throw error;
        this.answer = { value: error, thrown: true, repeatable: false };
        continue;
      }
      if (!step.done) return step.value;
      this.#pop();
      if (this.#frames.length === 0) {
        this.result = step.value;
        return undefined;
      }
    }
  }

  /** Ends the plan as a halt does: what its `finally` blocks send is carried out, one message each, and nothing else. */
  halt(): Msg | undefined {
    for (;;) {
      const frame = this.#frames.at(-1);
      if (!frame) return undefined;
      let step: IteratorResult<Msg, unknown> | undefined;
      try {
        step = frame.plan.return?.(undefined);
      } catch {
        // A halted plan has no say any more.
      }
      if (step && !step.done) return step.value;
      this.#frames.pop();
    }
  }

  get depth(): number {
    return this.#frames.length;
  }

  #push(plan: Iterator<Msg, unknown, unknown>, again: boolean): void {
    const below = this.#frames.at(-1);
    if (below) below.answer = this.answer;
    this.#frames.push({ plan, again, answer: noAnswer() });
    this.answer = noAnswer();
  }

  #pop(): void {
    const over = this.#frames.pop();
    const below = this.#frames.at(-1);
    if (!below) return;
    const last = this.answer;
    this.answer = below.answer;
    if (over?.again && below.answer.repeatable) this.answer = { ...last, repeatable: true };
  }
}

function throwInto(plan: Iterator<Msg, unknown, unknown>, error: unknown): IteratorResult<Msg, unknown> {
  if (plan.throw) return plan.throw(error);
  throw error;
}
