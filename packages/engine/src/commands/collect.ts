import type { collect } from "@runengine/messages";
import { collectFrom } from "../collect.ts";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { needs, textOrNull } from "../need.ts";

export const handleCollect: Handler<typeof collect> = async (msg, context) => {
  const run = context.runOf(msg);
  if (msg.kwargs.stream === true) {
    throw new MessageArgumentError(
      msg.command,
      "stream=true is not supported: what is collected goes out as event pages",
    );
  }
  const flyers = [msg.obj, ...msg.args].map((flyer) => needs(flyer, msg.command, "Collectable"));
  // What flyers have handed over cannot be collected again.
  const payload = await collectFrom(run, flyers, textOrNull(msg, msg.kwargs.name, "name"), (document) =>
    context.emit(document),
  );
  context.impliedCheckpoint();
  return (msg.kwargs.return_payload === false ? undefined : payload) as readonly unknown[];
};
