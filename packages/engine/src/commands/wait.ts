import type { wait } from "@runengine/messages";
import type { Handler } from "../handler.ts";
import { secondsOrNull } from "../need.ts";

export const handleWait: Handler<typeof wait> = (msg, { groups, limits }) => {
  const { args, kwargs } = msg;
  const group = "group" in kwargs ? kwargs.group : (args[0] ?? null);
  if (!groups.has(group)) return true;
  const timeout = secondsOrNull(msg, kwargs.timeout, "timeout");
  return groups.settle(group, {
    timeout: timeout ?? (limits.work === Number.POSITIVE_INFINITY ? null : limits.work),
    // A plan that asks to be told of its own timeout knows nothing of the engine's limit.
    errorOnTimeout: kwargs.error_on_timeout !== false || timeout === null,
    watch: Array.isArray(kwargs.watch) ? kwargs.watch : [],
  });
};
