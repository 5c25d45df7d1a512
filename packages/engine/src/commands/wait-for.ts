import type { waitFor } from "@runengine/messages";
import { MessageArgumentError, WaitForTimeoutError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { secondsOrNull } from "../need.ts";

export const handleWaitFor: Handler<typeof waitFor> = (msg, context) => {
  const [factories] = msg.args;
  if (!Array.isArray(factories) || factories.some((factory) => typeof factory !== "function")) {
    throw new MessageArgumentError(msg.command, "needs a list of functions that give promises");
  }
  const timeout = secondsOrNull(msg, msg.kwargs.timeout, "timeout");
  const all = Promise.all(factories.map((factory: () => unknown) => factory()));
  if (timeout === null) return all;
  return new Promise((resolve, reject) => {
    const forget = context.clock.after(timeout, () =>
      reject(new WaitForTimeoutError("what wait_for was given", timeout)),
    );
    context.onAbandon(forget);
    all.then(resolve, reject).finally(forget);
  });
};
