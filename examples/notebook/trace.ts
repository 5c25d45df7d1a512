/** Tells line by line what an engine does: messages, replies, the cache, what is waited for, documents. */
import type { RunEngine } from "@runengine/engine";
import { encodeJson } from "@runengine/event-model";
import type { Msg } from "@runengine/messages";
import { devicePath, isStatus, supports } from "@runengine/protocols";

/** A message as the first notebook printed it: command, object, arguments, keyword arguments. Those that are null are left out. */
export function describeMsg({ command, obj, args, kwargs }: Msg): string {
  const given = args.map(describeValue);
  const tuple = given.length === 1 ? `(${given[0]},)` : `(${given.join(", ")})`;
  const pairs = Object.entries(kwargs).filter(([, value]) => value !== null);
  const named = pairs.map(([key, value]) => `${key}: ${describeValue(value)}`);
  return `${command}: (${obj === null ? "none" : devicePath(obj)}), ${tuple}, {${named.join(", ")}}`;
}

/** What went into or came out of a message, on one line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "none";
  if (isStatus(value)) return value.error === undefined ? (value.done ? "done" : "under way") : "failed";
  if (supports(value, "Named")) return value.name;
  return encodeJson(value);
}

/** The messages that a resume would do again. */
function describeCache(cache: readonly Msg[] | null): string {
  if (cache === null) return "none";
  return `[${cache.map(describeMsg).join("; ")}]`;
}

/** Prints everything that the engine does from now on. @returns A function that ends this. */
export function trace(RE: RunEngine, print: (line: string) => void): () => void {
  const forget = [
    RE.on("message", (msg) => print(describeMsg(msg))),
    RE.on("reply", (_, reply) => {
      print(`   reply: ${describeValue(reply)}`);
      print(`   cache: ${describeCache(RE.messageCache)}`);
    }),
    RE.on("waiting", (works) => {
      if (works) print(`   waiting for: ${works.map(({ device }) => devicePath(device)).join(", ")}`);
    }),
    RE.on("state", (state) => print(`--- ${state}`)),
  ];
  // Critical, since then each document is told where it comes among the messages.
  const token = RE.subscribe("all", (name, doc) => print(`*** ${name} ${encodeJson(doc)}`), {
    delivery: "critical",
  });
  return () => {
    RE.unsubscribe(token);
    for (const end of forget) end();
  };
}
