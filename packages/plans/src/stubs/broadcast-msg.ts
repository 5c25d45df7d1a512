import { message, type Plan } from "@runengine/messages";

/** Sends one message to each of several objects. The replies are given in order. */
export function* broadcastMsg(
  command: string,
  objects: readonly unknown[],
  args: readonly unknown[] = [],
  kwargs: Readonly<Record<string, unknown>> = {},
): Plan<readonly unknown[]> {
  const replies: unknown[] = [];
  for (const object of objects) replies.push(yield message(command, object, args, kwargs));
  return replies;
}
