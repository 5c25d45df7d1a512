import type { wait } from "@runengine/messages";
import type { Handler } from "../handler.ts";
import { secondsOrNull } from "../need.ts";

export const handleWait: Handler<typeof wait> = (msg, { groups, limits }) => {
  const { args, kwargs } = msg;
  const group = "group" in kwargs ? kwargs.group : (args[0] ?? null);
  if (!groups.has(group)) return true;
  return groups.settle(group, {
    timeout:
      secondsOrNull(msg, kwargs.timeout, "timeout") ??
      (limits.work === Number.POSITIVE_INFINITY ? null : limits.work),
    errorOnTimeout: kwargs.error_on_timeout !== false,
    watch: Array.isArray(kwargs.watch) ? kwargs.watch : [],
  });
};
