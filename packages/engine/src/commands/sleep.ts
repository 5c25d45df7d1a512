import type { sleep } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";

export const handleSleep: Handler<typeof sleep> = (msg, context) => {
  const [seconds] = msg.args;
  if (typeof seconds !== "number" || Number.isNaN(seconds)) {
    throw new MessageArgumentError(msg.command, `needs a number of seconds, got ${String(seconds)}`);
  }
  const since = msg.stopwatch?.startedAt;
  const left = since === undefined ? seconds : seconds - (context.clock.now() - since);
  if (left <= 0) return;
  return new Promise((resolve) => context.onAbandon(context.clock.after(left, resolve)));
};
