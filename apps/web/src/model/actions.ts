import type { EngineState } from "@runengine/engine";

/** What an operator can ask of the engine. */
export type Action = "pause" | "pauseAtCheckpoint" | "resume" | "stop" | "abort" | "halt";

const possible: Readonly<Record<EngineState, readonly Action[]>> = {
  idle: [],
  running: ["pause", "pauseAtCheckpoint", "stop", "abort", "halt"],
  pausing: ["stop", "abort", "halt"],
  paused: ["resume", "stop", "abort", "halt"],
  suspended: ["pause", "stop", "abort", "halt"],
  stopping: ["abort", "halt"],
  aborting: ["halt"],
  halting: [],
};

/** Whether the engine takes the action in this state. */
export function isPossible(action: Action, state: EngineState): boolean {
  return possible[state].includes(action);
}
