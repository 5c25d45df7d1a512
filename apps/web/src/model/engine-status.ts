import type { EngineState, RunEngine, Tracked } from "@runengine/engine";
import type { Msg } from "@runengine/messages";
import { devicePath } from "@runengine/protocols";
import { messageInWords } from "./message-in-words.ts";
import { paced } from "./paced.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** What the engine is doing, for people. */
export interface EngineStatus {
  readonly state: EngineState;
  /** The message under way, in words; empty where there is none. */
  readonly doing: string;
  /** What is waited for, such as `x (set)`, or why the plan is suspended; empty where nothing is. */
  readonly waitingFor: readonly string[];
}

/** Longest time, in seconds, that the page shows something older than the engine. */
const delay = 0.05;

/** Follows the engine's hooks. The state is told of at once, all else at a pace that can be read. */
export function engineStatus(engine: RunEngine): Observable<EngineStatus> {
  let message: Msg | undefined;
  let works: readonly Tracked[] = [];
  const snapshot = (): EngineStatus => ({
    state: engine.state,
    doing: message ? messageInWords(message) : "",
    waitingFor:
      engine.state === "suspended"
        ? engine.suspensions.map(({ reason }) => reason)
        : works.filter(({ status }) => !status.done).map(workInWords),
  });
  const store = valueStore(snapshot());
  const publish = () => store.set(snapshot());
  const changed = paced(engine.clock, delay, publish);

  engine.on("message", (msg) => {
    message = msg;
    changed();
  });
  engine.on("waiting", (waited) => {
    works = waited ?? [];
    for (const { status } of works) status.finished.then(changed, changed);
    changed();
  });
  engine.on("state", (state) => {
    if (state === "idle") message = undefined;
    if (state === "idle" || state === "paused") works = [];
    publish();
  });
  return store;
}

function workInWords({ device, method }: Tracked): string {
  return `${devicePath(device)} (${method})`;
}
