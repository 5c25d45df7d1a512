import { type EngineState, RunEngine, TransitionError } from "@runengine/engine";
import { checkpoint, sleep } from "@runengine/messages";
import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { type Action, isPossible } from "./actions.ts";

const actions: Readonly<Record<Action, (engine: RunEngine) => void>> = {
  pause: (engine) => engine.requestPause(),
  pauseAtCheckpoint: (engine) => engine.requestPause({ defer: true }),
  resume: (engine) => engine.resume(),
  stop: (engine) => engine.stop(),
  abort: (engine) => engine.abort(),
  halt: (engine) => engine.halt(),
};

function* longPlan() {
  yield* checkpoint();
  yield* sleep(3600);
}

/** How an engine comes into a state. */
const ways: Readonly<Record<Exclude<EngineState, "suspended">, (engine: RunEngine) => void | Promise<void>>> =
  {
    idle: () => {},
    running: () => {},
    pausing: (engine) => engine.requestPause(),
    async paused(engine) {
      engine.requestPause();
      await engine.pausedOrIdle();
    },
    stopping: (engine) => engine.stop(),
    aborting: (engine) => engine.abort(),
    halting: (engine) => engine.halt(),
  };

const cases = Object.entries(ways).flatMap(([state, reach]) =>
  Object.entries(actions).map(([action, act]) => ({ state, reach, action, act })),
);

describe("isPossible", () => {
  it.each(cases)(
    "says what the engine does with $action while $state",
    async ({ state, reach, action, act }) => {
      const clock = virtualClock();
      const release = clock.hold();
      const engine = new RunEngine({ clock });
      if (state !== "idle") engine.run(longPlan()).catch(() => {});
      await reach(engine);
      expect(engine.state).toBe(state);
      const attempt = () => act(engine);
      if (isPossible(action as Action, engine.state)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(TransitionError);
      release();
      if (engine.state !== "idle" && engine.state !== "halting") engine.halt();
    },
  );
});
