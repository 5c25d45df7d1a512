import { TransitionError } from "./errors.ts";

/** What the engine is doing. */
export type EngineState =
  | "idle"
  | "running"
  | "pausing"
  | "paused"
  | "suspended"
  | "stopping"
  | "aborting"
  | "halting";

/** Whether the plan does not go on in this state, but will. */
export function isInterrupted(state: EngineState): boolean {
  return state === "pausing" || state === "paused" || state === "suspended";
}

/** Which states may follow. An ending may be made harsher, never milder. */
const next: Readonly<Record<EngineState, readonly EngineState[]>> = {
  idle: ["running"],
  running: ["idle", "pausing", "suspended", "stopping", "aborting", "halting"],
  pausing: ["paused", "idle", "stopping", "aborting", "halting"],
  paused: ["running", "suspended", "idle", "stopping", "aborting", "halting"],
  suspended: ["running", "pausing", "idle", "stopping", "aborting", "halting"],
  stopping: ["idle", "aborting", "halting"],
  // A plan that catches a failed pause goes on.
  aborting: ["running", "idle", "halting"],
  halting: ["idle"],
};

/** What an operator can ask for in each state. */
const possible: Readonly<Record<EngineState, string>> = {
  idle: "run",
  running: "requestPause, stop, abort, halt",
  pausing: "stop, abort, halt",
  paused: "resume, stop, abort, halt",
  suspended: "requestPause, stop, abort, halt, or removing the suspender",
  stopping: "abort, halt",
  aborting: "halt",
  halting: "nothing, the call is ending",
};

/** The engine's state and who is told of its changes. */
export class StateMachine {
  #state: EngineState = "idle";
  readonly #changed: (state: EngineState, previous: EngineState) => void;

  constructor(changed: (state: EngineState, previous: EngineState) => void) {
    this.#changed = changed;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** @throws TransitionError that names the `wish`, when `state` cannot follow the present one. */
  to(state: EngineState, wish: string): void {
    const previous = this.#state;
    if (!next[previous].includes(state)) throw new TransitionError(previous, wish, possible[previous]);
    this.#state = state;
    this.#changed(state, previous);
  }

  /** @throws TransitionError unless the engine is in one of `states`. */
  expect(states: readonly EngineState[], wish: string): void {
    if (!states.includes(this.#state)) throw new TransitionError(this.#state, wish, possible[this.#state]);
  }
}
