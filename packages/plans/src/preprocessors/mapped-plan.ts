import type { Msg, Plan } from "@runengine/messages";

/** What a message becomes: another one, itself, or `null` for none (the plan is then answered nothing). What it throws is thrown into the plan. */
export type MapMsg = (msg: Msg) => Msg | null;

/** A plan whose messages pass through a function. Replies, errors and the end by a halt are handed on as they are. */
export class MappedPlan<R> implements Plan<R> {
  readonly #plan: Plan<R>;
  readonly #map: MapMsg;

  constructor(plan: Plan<R>, map: MapMsg) {
    this.#plan = plan;
    this.#map = map;
  }

  next(reply?: unknown): IteratorResult<Msg, R> {
    return this.#mapped(this.#plan.next(reply));
  }

  throw(error: unknown): IteratorResult<Msg, R> {
    return this.#mapped(this.#plan.throw(error));
  }

  return(value: R): IteratorResult<Msg, R> {
    return this.#mapped(this.#plan.return(value));
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "MappedPlan";
  }

  #mapped(given: IteratorResult<Msg, R>): IteratorResult<Msg, R> {
    let result = given;
    while (!result.done) {
      let msg: Msg | null;
      try {
        msg = this.#map(result.value);
      } catch (error) {
        result = this.#plan.throw(error);
        continue;
      }
      if (msg !== null) return { done: false, value: msg };
      result = this.#plan.next();
    }
    return result;
  }
}
