import { type Msg, message, type Plan } from "./msg.ts";

/** The parts of a message besides its command; what is left out is empty. */
export interface MsgParts {
  readonly obj?: unknown;
  readonly args?: readonly unknown[];
  readonly kwargs?: Readonly<Record<string, unknown>>;
}

/** A kind of message: the smallest plan, called; and a factory and a test for its messages. F keeps the token's own, possibly generic, signature. */
export type Command<N extends string, F extends (...params: never[]) => Plan<unknown>> = F & {
  readonly command: N;
  /** The message alone: for mutators, tests, tools, and stubs that run at every event. */
  msg(...params: Parameters<F>): Msg;
  is(msg: Msg): boolean;
};

/** What the engine answers to a command. */
export type ReplyOf<C> = C extends (...params: never[]) => Plan<infer R> ? R : never;

/**
 * Makes a token. The parameters are mapped to a message by `parts`.
 *
 * Give both type arguments where the signature is generic: it is not inferred from the annotation alone.
 *
 * @example
 * type Beep = (times: number) => Plan<string>;
 * const beep: Command<"beep", Beep> = command<"beep", Beep>("beep", (times) => ({ args: [times] }));
 */
/* @__NO_SIDE_EFFECTS__ */
export function command<N extends string, F extends (...params: never[]) => Plan<unknown>>(
  name: N,
  parts: (...params: Parameters<F>) => MsgParts,
): Command<N, F> {
  const msg = (...params: Parameters<F>): Msg => {
    const { obj, args, kwargs } = parts(...params);
    return message(name, obj, args, kwargs);
  };
  function* plan(...params: Parameters<F>): Plan<unknown> {
    return yield msg(...params);
  }
  const is = (other: Msg): boolean => other.command === name;
  Object.defineProperty(plan, "name", { value: name });
  return Object.assign(plan, { command: name, msg, is }) as unknown as Command<N, F>;
}
