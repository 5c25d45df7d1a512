import type { ListenTo, subscribe, unsubscribe } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import type { DocumentListener } from "../listeners/dispatcher.ts";

export const handleSubscribe: Handler<typeof subscribe> = (msg, context) => {
  const [listener, name = "all"] = msg.args;
  if (typeof listener !== "function")
    throw new MessageArgumentError(msg.command, "needs a function to be called with the documents");
  const token = context.subscribe(name as ListenTo, listener as DocumentListener);
  context.impliedCheckpoint();
  return token;
};

export const handleUnsubscribe: Handler<typeof unsubscribe> = (msg, context) => {
  const token = msg.kwargs.token ?? msg.args[0];
  if (typeof token !== "number")
    throw new MessageArgumentError(
      msg.command,
      `needs the token that "subscribe" gave, got ${String(token)}`,
    );
  context.unsubscribe(token);
  context.impliedCheckpoint();
};
