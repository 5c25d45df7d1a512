import type { Handler } from "../handler.ts";
import { coreHandlers } from "./index.ts";

/** A handler in the engine's table. */
export interface CommandEntry {
  readonly handler: Handler;
  /** Whether the message is done again after an interruption. */
  readonly cached: boolean;
  /** Whether a promise of its handler is a device's answer, which has a time limit. */
  readonly limited: boolean;
  /** Whether it is carried through whatever happens, since half of it cannot be undone or done again. */
  readonly carriedThrough: boolean;
  /** Whether it may be cut short and done again, also where nothing else is. */
  readonly idle: boolean;
  /** Whether its reply is kept, to be compared with that of its repetition. */
  readonly compared: boolean;
}

/** Commands that wait for a device's answer, and so have its time limit. */
const answers: ReadonlySet<string> = new Set([
  "open_run",
  "close_run",
  "read",
  "read_all",
  "read_missing",
  "locate",
  "configure",
  "declare_stream",
  "monitor",
  "unmonitor",
  "collect",
  "stop",
  "install_suspender",
  "remove_suspender",
]);

/** Commands that are carried through before an interruption or the end of the call is looked at: half a run, event, monitor or collection is none. */
const carriedThrough: ReadonlySet<string> = new Set([
  "open_run",
  "close_run",
  "save",
  "monitor",
  "unmonitor",
  "collect",
  "install_suspender",
  "remove_suspender",
]);

/** Commands that only wait: they are cut short by an interruption and done again, also where nothing is to be done again. */
const idle: ReadonlySet<string> = new Set(["sleep", "wait_for", "input"]);

/** Commands that are not done again after an interruption. */
const uncached: ReadonlySet<string> = new Set([
  "call_time",
  "progress",
  "open_run",
  "close_run",
  "monitor",
  "unmonitor",
  "stage",
  "unstage",
  "checkpoint",
  "clear_checkpoint",
  "pause",
  "subscribe",
  "unsubscribe",
  "install_suspender",
  "remove_suspender",
]);

/** Commands whose repetition may answer otherwise than the plan was answered. */
const compared: ReadonlySet<string> = new Set(["read", "read_all", "locate"]);

/** All handlers by command: the core ones, and others besides them or in their place. */
export function commandTable(
  handlers: Readonly<Record<string, Handler>> = {},
): ReadonlyMap<string, CommandEntry> {
  const all = Object.entries({ ...coreHandlers, ...handlers } as Record<string, Handler>);
  return new Map(
    all.map(([command, handler]) => [
      command,
      {
        handler,
        cached: !uncached.has(command),
        limited: answers.has(command),
        carriedThrough: carriedThrough.has(command),
        idle: idle.has(command),
        compared: compared.has(command),
      },
    ]),
  );
}
