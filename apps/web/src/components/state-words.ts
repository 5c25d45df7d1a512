import type { EngineState } from "@runengine/engine";

/** The word for each state. */
export const stateWords: Readonly<Record<EngineState, string>> = {
  idle: "Idle",
  running: "Running",
  pausing: "Pausing…",
  paused: "Paused",
  suspended: "Suspended",
  stopping: "Stopping…",
  aborting: "Aborting…",
  halting: "Halting…",
};
