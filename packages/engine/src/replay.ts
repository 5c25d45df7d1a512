import type { Msg } from "@runengine/messages";
import type { Readings } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";

/**
 * Does messages again, and tells where a reply has changed that the plan was given before the interruption.
 *
 * The last reply is not compared: the interrupted message gets the new one.
 *
 * @returns The last reply.
 */
export function* replay(
  messages: readonly Msg[],
  replies: readonly unknown[],
  changed: (what: string) => void,
): Generator<Msg, unknown, unknown> {
  let reply: unknown;
  for (const [i, msg] of messages.entries()) {
    reply = yield msg;
    if (i + 1 < messages.length && i in replies) tell(msg, replies[i], reply, changed);
  }
  return reply;
}

function tell(msg: Msg, before: unknown, now: unknown, changed: (what: string) => void): void {
  const was = valuesOf(before);
  const is = valuesOf(now);
  const key = Object.keys({ ...was, ...is }).find(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  if (key === undefined) return;
  const device = msg.obj === null ? "" : ` ${devicePath(msg.obj)}`;
  changed(`${msg.command}${device} gave ${key} = ${shown(was[key])} before, and now ${shown(is[key])}`);
}

/** Times do not count. */
function valuesOf(reply: unknown): Readonly<Record<string, unknown>> {
  if (typeof reply !== "object" || reply === null) return {};
  const entries = Object.entries(reply as Readings);
  return Object.fromEntries(
    entries.map(([key, reading]) => [key, isReading(reading) ? reading.value : reading]),
  );
}

function isReading(value: unknown): value is { readonly value: unknown } {
  return typeof value === "object" && value !== null && "value" in value && "timestamp" in value;
}

function shown(value: unknown): string {
  return typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? "nothing");
}
