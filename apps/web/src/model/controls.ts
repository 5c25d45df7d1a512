import { CriticalListenerError, type RunEngine, RunEngineInterrupted } from "@runengine/engine";
import type { ExitStatus } from "@runengine/event-model";
import type { Plan } from "@runengine/messages";
import { isStorageError } from "@runengine/storage";
import type { Action } from "./actions.ts";
import { errorInWords } from "./problems.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** How the last call ended. */
export type CallEnd =
  | { readonly kind: "done" }
  | { readonly kind: "interrupted"; readonly exitStatus: ExitStatus; readonly reason: string }
  /** `archive`: what failed was keeping the data. */
  | { readonly kind: "failed"; readonly message: string; readonly archive: boolean };

export interface Controls {
  /** How the last call ended; `null` before the first and while one runs. */
  readonly lastEnd: Observable<CallEnd | null>;
  /** Whether a pause at the next checkpoint was asked for and has not come yet. */
  readonly pauseComing: Observable<boolean>;
  /** Sets `lastEnd` back to `null`. */
  forgetEnd(): void;
  start(plan: Plan<unknown>): void;
  /** @param reason - For an abort; stands in the stop document. */
  perform(action: Action, reason?: string): void;
}

/**
 * The operator's side of an engine. Nothing here throws: how a call ends is in `lastEnd`, what the engine refuses (a button that was
 * pressed just as the run ended) goes to `refused`.
 */
export function controlsOf(engine: RunEngine, refused: (error: unknown) => void): Controls {
  const lastEnd = valueStore<CallEnd | null>(null);
  const pauseComing = valueStore(false);
  engine.on("state", () => pauseComing.set(false));

  const actions: Readonly<Record<Action, (reason: string) => void>> = {
    pause: () => engine.requestPause(),
    pauseAtCheckpoint() {
      engine.requestPause({ defer: true });
      pauseComing.set(true);
    },
    resume: () => engine.resume(),
    stop: () => engine.stop(),
    abort: (reason) => engine.abort(reason),
    halt: () => engine.halt(),
  };

  const run = async (plan: Plan<unknown>): Promise<CallEnd> => {
    try {
      await engine.run(plan);
      return { kind: "done" };
    } catch (error) {
      if (!(error instanceof RunEngineInterrupted)) return failure(error);
      const { exitStatus, reason } = error.result;
      return { kind: "interrupted", exitStatus, reason };
    }
  };

  return {
    lastEnd,
    pauseComing,
    forgetEnd: () => lastEnd.set(null),
    start(plan) {
      if (engine.state !== "idle")
        return refused(new Error("Another plan is running; wait until it has ended"));
      lastEnd.set(null);
      void run(plan).then((end) => lastEnd.set(end));
    },
    perform(action, reason = "") {
      try {
        actions[action](reason);
      } catch (error) {
        refused(error);
      }
    },
  };
}

function failure(error: unknown): CallEnd {
  const archive = error instanceof CriticalListenerError || isStorageError(error);
  return { kind: "failed", message: errorInWords(error), archive };
}
