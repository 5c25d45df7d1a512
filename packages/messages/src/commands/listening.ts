import type { AnyDocument, DocumentName, Documents } from "@runengine/event-model";
import type { MaybePromise } from "@runengine/protocols";
import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";

/** Which documents a listener wants. */
export type ListenTo = "all" | DocumentName;

/** Gets documents with their names. */
export type Listener<N extends ListenTo = "all"> = N extends DocumentName
  ? (name: N, doc: Documents[N]) => MaybePromise<unknown>
  : (...document: AnyDocument) => MaybePromise<unknown>;

type Subscribe = <N extends ListenTo>(name: N, listener: Listener<NoInfer<N>>) => Plan<number>;
/** Adds a listener until the end of the call; the reply is its token. */
export const subscribe: Command<"subscribe", Subscribe> = command<"subscribe", Subscribe>(
  "subscribe",
  (name, listener) => ({
    args: [listener, name],
  }),
);

type Unsubscribe = (token: number) => Plan<void>;
/** Takes a listener away. */
export const unsubscribe: Command<"unsubscribe", Unsubscribe> = command<"unsubscribe", Unsubscribe>(
  "unsubscribe",
  (token) => ({
    kwargs: { token },
  }),
);

type Input = (prompt?: string) => Plan<string>;
/** Asks the operator. */
export const input: Command<"input", Input> = command<"input", Input>("input", (prompt = "") => ({
  kwargs: { prompt },
}));

type EngineClass = () => Plan<unknown>;
/** The class of the engine: tells a plan whether it is run or only looked at. */
export const engineClass: Command<"RE_class", EngineClass> = command<"RE_class", EngineClass>(
  "RE_class",
  () => ({}),
);
