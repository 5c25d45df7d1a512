import type { Msg, Plan } from "@runengine/messages";

/** A plan that another one is to be answered with: what `yield*` does, without its cost at every message of the inner plan. */
export class Inner {
  readonly plan: Plan<unknown>;
  constructor(plan: Plan<unknown>) {
    this.plan = plan;
  }
}

/** The body of a wrapper: yields messages, and inner plans whose results it is answered with. */
export type NestedPlan<R> = Generator<Msg | Inner, R, unknown>;

/**
 * Makes a plan of a body that contains others. However deep such plans stand in each other, a message passes one level.
 *
 * For the built-in wrappers: with `yield*` each of them costs every message of the plan in it 15 ns. It behaves as `yield*` does; only
 * after `return()` it ends all levels, also where a `finally` sends messages.
 */
export function flatPlan<R>(body: NestedPlan<R>): Plan<R> {
  return new FlatPlan<R>(body);
}

type Level = Iterator<Msg | Inner, unknown, unknown>;
type LevelStep = IteratorResult<Msg | Inner, unknown>;

class FlatPlan<R> implements Plan<R> {
  /** The level that messages come from; undefined when the plan is over. */
  #top: Level | undefined;
  /** The levels that wait for it, outermost first. */
  #waiting: Level[] = [];
  #returning = false;

  constructor(body: Level) {
    this.#top = body;
  }

  next(reply?: unknown): IteratorResult<Msg, R> {
    const top = this.#top;
    if (top === undefined) return over(undefined);
    let step: LevelStep;
    try {
      step = top.next(reply);
    } catch (error) {
      return this.#throwBelow(error);
    }
    return step.done || step.value instanceof Inner ? this.#goOn(step) : (step as IteratorYieldResult<Msg>);
  }

  throw(error: unknown): IteratorResult<Msg, R> {
    if (this.#top === undefined) throw error;
    return this.#throwInto(this.#top, error);
  }

  return(value: R): IteratorResult<Msg, R> {
    this.#returning = true;
    const top = this.#top;
    if (top === undefined) return over(value);
    let step: LevelStep;
    try {
      step = top.return?.(value) ?? { done: true, value };
    } catch (error) {
      return this.#throwBelow(error);
    }
    return step.done ? this.#goOn(step) : (step as IteratorYieldResult<Msg>);
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "FlatPlan";
  }

  /** A level is over, or wants an inner plan. */
  #goOn(given: LevelStep): IteratorResult<Msg, R> {
    let step = given;
    for (;;) {
      let reply: unknown;
      if (step.done) {
        this.#top = this.#waiting.pop();
        if (this.#top === undefined) return over(step.value);
        if (this.#returning) return this.return(step.value as R);
        reply = step.value;
      } else if (step.value instanceof Inner) this.#enter(step.value.plan);
      else return step as IteratorYieldResult<Msg>;
      try {
        step = (this.#top as Level).next(reply);
      } catch (error) {
        return this.#throwBelow(error);
      }
    }
  }

  #enter(plan: Plan<unknown>): void {
    this.#waiting.push(this.#top as Level);
    if (!(plan instanceof FlatPlan)) {
      this.#top = plan;
      return;
    }
    this.#waiting.push(...plan.#waiting);
    this.#top = plan.#top ?? [][Symbol.iterator]();
    plan.#top = undefined;
    plan.#waiting = [];
  }

  /** The top level has thrown: the one that waits for it is told. */
  #throwBelow(error: unknown): IteratorResult<Msg, R> {
    this.#top = this.#waiting.pop();
    if (this.#top === undefined) throw error;
    return this.#throwInto(this.#top, error);
  }

  #throwInto(level: Level, error: unknown): IteratorResult<Msg, R> {
    let step: LevelStep;
    try {
      if (!level.throw) throw error;
      step = level.throw(error);
    } catch (next) {
      return this.#throwBelow(next);
    }
    return this.#goOn(step);
  }
}

function over<R>(value: unknown): IteratorResult<Msg, R> {
  return { done: true, value: value as R };
}
