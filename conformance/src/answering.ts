import type { Msg, Plan } from "@runengine/messages";

/** A plan whose replies are noted as the plan gets them. */
export class AnsweredPlan<R> implements Plan<R> {
  readonly #plan: Plan<R>;
  readonly #note: (command: string, response: unknown) => void;
  #asked: string | undefined;

  constructor(plan: Plan<R>, note: (command: string, response: unknown) => void) {
    this.#plan = plan;
    this.#note = note;
  }

  next(reply?: unknown): IteratorResult<Msg, R> {
    this.#answered(reply);
    return this.#sent(this.#plan.next(reply));
  }

  throw(error: unknown): IteratorResult<Msg, R> {
    this.#answered({ $thrown: error instanceof Error ? error.name : String(error) });
    return this.#sent(this.#plan.throw(error));
  }

  return(value: R): IteratorResult<Msg, R> {
    this.#asked = undefined;
    return this.#sent(this.#plan.return(value));
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "AnsweredPlan";
  }

  #answered(response: unknown): void {
    if (this.#asked !== undefined) this.#note(this.#asked, response);
    this.#asked = undefined;
  }

  #sent(result: IteratorResult<Msg, R>): IteratorResult<Msg, R> {
    this.#asked = result.done ? undefined : result.value.command;
    return result;
  }
}
