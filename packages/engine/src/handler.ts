import type { Msg, ReplyOf } from "@runengine/messages";
import type { MaybePromise } from "@runengine/protocols";
import type { RunContext } from "./run-context.ts";

/** Carries out one kind of message; what it gives is the reply. What it throws is thrown into the plan. */
export type Handler<C = never> = (
  msg: Msg,
  context: RunContext,
) => MaybePromise<[C] extends [never] ? unknown : ReplyOf<C>>;

/** A handler for each token of a module; leaving one out, or replying with the wrong type, does not compile. */
export type Handlers<Module> = {
  readonly [K in keyof Module as Module[K] extends { readonly command: infer N extends string }
    ? N
    : never]: Handler<Module[K]>;
};
