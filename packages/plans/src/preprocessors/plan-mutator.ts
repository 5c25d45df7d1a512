import { closePlan, type Msg, type Plan, type SegmentState } from "@runengine/messages";

/** What is put in the place of a message. */
export interface Insertion {
  /** Sent instead of the message; its last reply is the plan's. Default: the message itself. */
  readonly head?: Plan<unknown> | null;
  /** Sent after it; the replies are dropped. */
  readonly tail?: Plan<unknown> | null;
}

/**
 * Puts messages into a plan, or other ones in the place of its own.
 *
 * `change` sees each message once, those that were put in included; a message that is handed on as it is, is not shown again. The plan
 * gets the reply to the last message of `head`. If a head fails, its tail is not run and the plan gets the error.
 *
 * What is put into a segment belongs to it: when the segment begins anew, it is ended and its tail left out. Hand a changed message on
 * as `{ ...msg, … }`: one that is built from its parts loses its place in its segment, silently.
 */
export function planMutator<R>(plan: Plan<R>, change: (msg: Msg) => Insertion | null | undefined): Plan<R> {
  return new MutatedPlan(plan, change);
}

type How = "next" | "throw" | "return";

interface Frame {
  readonly plan: Plan<unknown>;
  /** What comes after this plan, for a head; undefined for a plan that is no head. */
  readonly tail: Plan<unknown> | null | undefined;
  /** The segment that this plan was put into. */
  readonly segment: SegmentState | undefined;
  /** What the frame beneath is answered: of a head, the reply to its last message; of a tail, that to its head's. */
  reply: unknown;
}

class MutatedPlan<R> implements Plan<R> {
  readonly #change: (msg: Msg) => Insertion | null | undefined;
  readonly #seen = new WeakSet<Msg>();
  /** The plan, and on top of it what was put in and is not over yet. */
  readonly #frames: Frame[];
  #sent: Msg | undefined;

  constructor(plan: Plan<R>, change: (msg: Msg) => Insertion | null | undefined) {
    this.#change = change;
    this.#frames = [{ plan, tail: undefined, segment: undefined, reply: undefined }];
  }

  next(reply?: unknown): IteratorResult<Msg, R> {
    const frame = this.#frames.at(-1);
    if (frame?.tail !== undefined) frame.reply = reply;
    this.#abandon();
    return this.#advance("next", reply);
  }

  throw(error: unknown): IteratorResult<Msg, R> {
    this.#abandon();
    return this.#advance("throw", error);
  }

  return(value: R): IteratorResult<Msg, R> {
    this.#close(() => true);
    return this.#advance("return", value);
  }

  [Symbol.iterator](): this {
    return this;
  }

  get [Symbol.toStringTag](): string {
    return "MutatedPlan";
  }

  /** Asks whoever is on top, until there is a message to send or the plan is over. */
  #advance(first: How, given: unknown): IteratorResult<Msg, R> {
    let how = first;
    let value = given;
    for (;;) {
      const frame = this.#frames.at(-1);
      if (!frame) return { done: true, value: value as R };
      try {
        const result = frame.plan[how](value);
        how = "next";
        if (result.done) {
          value = this.#finished(frame, result.value);
          continue;
        }
        const msg = this.#shown(result.value, frame);
        if (msg) return { done: false, value: msg };
        value = undefined;
      } catch (error) {
        this.#frames.pop();
        if (this.#frames.length === 0) throw error;
        how = "throw";
        value = error;
      }
    }
  }

  /** The message to send now; none if something is put in before it. */
  #shown(original: Msg, { segment }: Frame): Msg | undefined {
    const msg = segment === undefined || original.segment === segment ? original : { ...original, segment };
    if (!this.#seen.has(original)) {
      this.#seen.add(original);
      this.#seen.add(msg);
      const { head, tail } = this.#change(msg) ?? {};
      if (head || tail) {
        this.#frames.push({
          plan: head ?? single(msg),
          tail: tail ?? null,
          segment: msg.segment as SegmentState | undefined,
          reply: undefined,
        });
        return undefined;
      }
    }
    this.#sent = msg;
    return msg;
  }

  /** Takes a plan that is over away; gives what the next one is answered, or what the whole returns. */
  #finished(frame: Frame, result: unknown): unknown {
    this.#frames.pop();
    if (this.#frames.length === 0) return result;
    const { tail, segment, reply } = frame;
    if (!tail) return reply;
    this.#frames.push({ plan: tail, tail: undefined, segment, reply });
    return undefined;
  }

  /** Ends what was put into a segment that is to begin anew. */
  #abandon(): void {
    const segment = this.#sent?.segment as SegmentState | undefined;
    if (segment?.pending) this.#close((frame) => frame.segment === segment);
  }

  #close(ends: (frame: Frame) => boolean): void {
    for (;;) {
      const frame = this.#frames.at(-1);
      if (!frame || this.#frames.length === 1 || !ends(frame)) return;
      this.#frames.pop();
      closePlan(frame.plan);
    }
  }
}

function* single(msg: Msg): Plan<unknown> {
  return yield msg;
}
