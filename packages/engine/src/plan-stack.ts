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

function noAnswer(): Answer {
  return { value: undefined, thrown: false, repeatable: false };
}

/** The plan, with what is to be done before it goes on. */
export class PlanStack {
  readonly #below: Frame[] = [];
  #top: Frame | undefined;
  /** The answer to the message last taken. */
  answer: Answer = noAnswer();
  /** What the plan returned. */
  result: unknown = undefined;
  readonly #replayed: (isBrokenOff: boolean) => void;

  /** @param replayed - Called when all messages are done again, or when an error or a halt has broken that off. */
  constructor(replayed: (isBrokenOff: boolean) => void) {
    this.#replayed = replayed;
  }

  push(plan: Iterator<Msg, unknown, unknown>): void {
    this.#push(plan, false);
  }

  /** Does messages again before the plan goes on; the interrupted message gets the last reply. */
  replay(messages: Iterator<Msg, unknown, unknown>): void {
    this.#push(messages, true);
  }

  /**
   * The next message; undefined when the plan is through.
   *
   * @throws what the plan throws.
   */
  next(): Msg | undefined {
    for (;;) {
      const { answer } = this;
      const frame = this.#top as Frame;
      let step: IteratorResult<Msg, unknown>;
      try {
        step = answer.thrown ? throwInto(frame.plan, answer.value) : frame.plan.next(answer.value);
      } catch (error) {
        this.#pop(true);
        if (!this.#top) throw error;
        this.answer = { value: error, thrown: true, repeatable: false };
        continue;
      }
      if (!step.done) return step.value;
      this.#pop(false);
      if (!this.#top) {
        this.result = step.value;
        return undefined;
      }
    }
  }

  /** Ends the plan as a halt does: what its `finally` blocks send is carried out, one message each, and nothing else. */
  halt(): Msg | undefined {
    for (;;) {
      const frame = this.#top;
      if (!frame) return undefined;
      let step: IteratorResult<Msg, unknown> | undefined;
      try {
        step = frame.plan.return?.(undefined);
      } catch {
        // A halted plan has no say any more.
      }
      if (step && !step.done) return step.value;
      this.#pop(true);
    }
  }

  #push(plan: Iterator<Msg, unknown, unknown>, again: boolean): void {
    const top = this.#top;
    if (top) {
      top.answer = this.answer;
      this.#below.push(top);
    }
    this.#top = { plan, again, answer: noAnswer() };
    this.answer = noAnswer();
  }

  #pop(isBrokenOff: boolean): void {
    const over = this.#top;
    const top = this.#below.pop();
    this.#top = top;
    if (!top) return;
    if (over?.again && !top.again && !this.#below.some(({ again }) => again)) this.#replayed(isBrokenOff);
    const last = this.answer;
    this.answer = top.answer;
    if (over?.again && top.answer.repeatable) this.answer = { ...last, repeatable: true };
  }
}

function throwInto(plan: Iterator<Msg, unknown, unknown>, error: unknown): IteratorResult<Msg, unknown> {
  if (plan.throw) return plan.throw(error);
  throw error;
}
