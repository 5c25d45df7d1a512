import type { create } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { textOrNull } from "../need.ts";

export const handleCreate: Handler<typeof create> = (msg, context) => {
  const run = context.runOf(msg);
  const stream = textOrNull(msg, msg.kwargs.name ?? msg.args[0], "the name of the stream");
  if (stream === null)
    throw new MessageArgumentError(msg.command, 'needs the name of the stream, such as create("primary")');
  run.create(stream);
};
