import type { rewindable } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";

export const handleRewindable: Handler<typeof rewindable> = (msg, context) => {
  const [flag = null] = msg.args;
  if (flag !== null && typeof flag !== "boolean")
    throw new MessageArgumentError(msg.command, `needs true, false or null, got ${String(flag)}`);
  const { cache } = context;
  if (flag !== null && flag !== cache.rewindable) {
    cache.rewindable = flag;
    if (msg.segment) context.replayNothing();
    else context.impliedCheckpoint();
  }
  return cache.rewindable;
};
