import type { installSuspender, Msg, removeSuspender } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { Suspender } from "../suspenders/suspender.ts";

export const handleInstallSuspender: Handler<typeof installSuspender> = (msg, context) =>
  context.suspenders.add(suspenderOf(msg));

export const handleRemoveSuspender: Handler<typeof removeSuspender> = (msg, context) =>
  context.suspenders.remove(suspenderOf(msg));

function suspenderOf(msg: Msg): Suspender {
  const [suspender] = msg.args;
  if (suspender instanceof Suspender) return suspender;
  throw new MessageArgumentError(
    msg.command,
    `needs a suspender, such as suspendFloor(signal, 2), got ${String(suspender)}`,
  );
}
