import type { Msg, Plan } from "@runengine/messages";
import { messagesOf } from "./messages-of.ts";

/** Messages that are looked at; a plan may go on without end. */
const most = 100_000;

/**
 * A plan in words, a line for each move and each event, without answers and without moving anything. The plan is used up.
 *
 * A position that the plan asks for is not known here: those that follow are said to be relative to it.
 *
 * @returns Lines, the last one with a line break too. A plan of more than 100,000 messages is cut, and that is said.
 * @see `summarize_plan` of bluesky's `simulators`, whose text it gives but for the numbers, which are written as JavaScript writes them.
 */
export function summarizePlan(plan: Plan<unknown>): string {
  const lines: string[] = [];
  let read: string[] = [];
  let seen = 0;
  for (const msg of messagesOf(plan)) {
    if (++seen > most) {
      lines.push(`... and more: only the first ${most} messages were looked at`);
      break;
    }
    if (msg.command === "create") read = [];
    else if (msg.command === "read") read.push(nameOf(msg.obj));
    else if (msg.command === "read_all") read.push(...msg.args.map(nameOf));
    lines.push(...linesOf(msg, read));
  }
  return lines.map((line) => `${line}\n`).join("");
}

function linesOf({ command, obj, args }: Msg, read: readonly string[]): readonly string[] {
  switch (command) {
    case "open_run":
      return [ruled("Open Run")];
    case "close_run":
      return [ruled("Close Run")];
    case "set":
      return [`${nameOf(obj)} -> ${args.map(shown).join(", ")}`];
    case "locate":
      return (obj === null ? args : [obj]).map(
        (device) => `*** all positions for ${nameOf(device)} are relative to current position ***`,
      );
    case "save":
      return [`  Read [${read.map((name) => `'${name}'`).join(", ")}]`];
    default:
      return [];
  }
}

/** Centred in a line of 80. */
function ruled(title: string): string {
  const text = ` ${title} `;
  const before = Math.floor((80 - text.length) / 2);
  return text.padStart(before + text.length, "=").padEnd(80, "=");
}

function nameOf(device: unknown): string {
  const { name } = (device ?? {}) as { readonly name?: unknown };
  return typeof name === "string" ? name : String(device);
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
