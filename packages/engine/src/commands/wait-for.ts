import type { waitFor } from "@runengine/messages";
import { MessageArgumentError, WaitForTimeoutError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { secondsOrNull } from "../need.ts";

export const handleWaitFor: Handler<typeof waitFor> = (msg, context) => {
  const [factories] = msg.args;
  if (!Array.isArray(factories) || factories.some((factory) => typeof factory !== "function")) {
    throw new MessageArgumentError(msg.command, "needs a list of functions that give promises");
  }
  const { timeout: given } = msg.kwargs;
  const timeout = given === "work" ? context.limits.work : secondsOrNull(msg, given, "timeout");
  const all = Promise.all(factories.map((factory: () => unknown) => factory()));
  if (timeout === null || timeout === Number.POSITIVE_INFINITY) return all;
  return new Promise((resolve, reject) => {
    const forget = context.clock.after(timeout, () =>
      reject(new WaitForTimeoutError(namesOf(factories), timeout)),
    );
    context.onAbandon(forget);
    all.then(resolve, reject).finally(forget);
  });
};

/** Functions that have a name say by it what is waited for. */
function namesOf(factories: readonly { readonly name: string }[]): string {
  const names = factories.map(({ name }) => name).filter((name) => name !== "");
  return names.length > 0 ? names.join(", ") : "what wait_for was given";
}
