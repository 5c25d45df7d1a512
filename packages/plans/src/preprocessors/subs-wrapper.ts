import { type Listener, type ListenTo, message, type Plan, unsubscribe } from "@runengine/messages";
import { finalizeWrapper } from "./finalize-wrapper.ts";

type SomeListener = Listener;
/** One listener or several for all documents, or for each name one or several. */
export type Subscriptions =
  | SomeListener
  | readonly SomeListener[]
  | { readonly [N in ListenTo]?: Listener<N> | readonly Listener<N>[] };

/** Names in the order in which bluesky subscribes; others come after these. */
const firstNames: readonly string[] = ["all", "start", "stop", "event", "descriptor"];

/** Adds listeners for the time of a plan. */
export function subsWrapper<R>(plan: Plan<R>, subscriptions: Subscriptions): Plan<R> {
  const tokens: unknown[] = [];
  return finalizeWrapper(listened(plan, byName(subscriptions), tokens), () => unsubscribeAll(tokens));
}

function* listened<R>(
  plan: Plan<R>,
  listeners: readonly (readonly [name: string, listener: unknown])[],
  tokens: unknown[],
): Plan<R> {
  for (const [name, listener] of listeners) tokens.push(yield message("subscribe", null, [listener, name]));
  return yield* plan;
}

function* unsubscribeAll(tokens: readonly unknown[]): Plan {
  for (const token of tokens) yield unsubscribe.msg(token as number);
}

function byName(subscriptions: Subscriptions): readonly (readonly [string, unknown])[] {
  if (typeof subscriptions === "function") return [["all", subscriptions]];
  if (Array.isArray(subscriptions)) return subscriptions.map((listener) => ["all", listener] as const);
  const names = Object.keys(subscriptions).sort((a, b) => place(a) - place(b));
  return names.flatMap((name) =>
    [subscriptions[name as keyof typeof subscriptions]]
      .flat()
      .map((listener: unknown) => [name, listener] as const),
  );
}

function place(name: string): number {
  const at = firstNames.indexOf(name);
  return at < 0 ? firstNames.length : at;
}
