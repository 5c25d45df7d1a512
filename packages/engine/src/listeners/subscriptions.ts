import type { Listener, ListenTo } from "@runengine/messages";
import type { Call } from "../call.ts";
import type { Delivery, DocumentListener } from "./dispatcher.ts";

type OneOrMore<T> = T | readonly T[];

/** Listeners of one call: for all documents, or by document name. */
export type Subscriptions = OneOrMore<Listener> | { readonly [N in ListenTo]?: OneOrMore<Listener<N>> };

/** In the order all, start, stop, event, descriptor, as bluesky's; the others as given. */
const order: readonly string[] = ["all", "start", "stop", "event", "descriptor"];

export function addSubscriptions(
  call: Call,
  subscriptions: Subscriptions | undefined,
  delivery: Delivery | undefined,
): void {
  if (subscriptions === undefined) return;
  const options = delivery === undefined ? {} : { delivery };
  const add = (name: ListenTo, listeners: OneOrMore<unknown>) => {
    for (const listener of [listeners].flat()) call.subscribe(name, listener as DocumentListener, options);
  };
  const forAll = typeof subscriptions === "function" || Array.isArray(subscriptions);
  const byName = (forAll ? { all: subscriptions } : subscriptions) as Readonly<
    Record<string, OneOrMore<unknown>>
  >;
  const names = Object.keys(byName).sort((a, b) => rank(a) - rank(b));
  for (const name of names) add(name as ListenTo, byName[name]);
}

function rank(name: string): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}
