import type { Msg } from "@runengine/messages";
import type { EngineState } from "./engine-state.ts";
import type { Tracked } from "./groups.ts";
import type { ProgressLevel } from "./loop-progress.ts";

/** What `RunEngine.on` tells of, with the arguments of its listeners. */
export interface EngineHooks {
  /** A message is about to be carried out. */
  message: [msg: Msg];
  /** A message was carried out; `reply` goes into the plan. */
  reply: [msg: Msg, reply: unknown];
  state: [state: EngineState, previous: EngineState];
  /** What is waited for from now on; `null` when the wait is over. */
  waiting: [works: readonly Tracked[] | null];
  /** A pause, a resume, or an end by the operator. */
  interruption: [what: string];
  /** How far the loops of the plan have come, outermost first; none when the call is over. */
  progress: [levels: readonly ProgressLevel[]];
  /** Something failed that does not fail the call: a listener, a step of the cleanup. */
  problem: [where: string, error: unknown];
}
type HookName = keyof EngineHooks;
type HookListener<N extends HookName> = (...args: EngineHooks[N]) => void;

/** The listeners of the engine's hooks. An error of theirs is a `problem`, never the call's. */
export class Hooks {
  readonly message: HookListener<"message">[] = [];
  readonly reply: HookListener<"reply">[] = [];
  readonly state: HookListener<"state">[] = [];
  readonly waiting: HookListener<"waiting">[] = [];
  readonly interruption: HookListener<"interruption">[] = [];
  readonly progress: HookListener<"progress">[] = [];
  readonly problem: HookListener<"problem">[] = [];

  add<N extends HookName>(name: N, listener: HookListener<N>): () => void {
    const listeners = this[name] as HookListener<N>[];
    listeners.push(listener);
    return () => {
      const at = listeners.indexOf(listener);
      if (at >= 0) listeners.splice(at, 1);
    };
  }

  emit<N extends HookName>(name: N, ...args: EngineHooks[N]): void {
    for (const listener of [...(this[name] as HookListener<N>[])]) {
      try {
        listener(...args);
      } catch (error) {
        if (name !== "problem") this.emit("problem", `listener of "${name}"`, error);
      }
    }
  }
}

export function isHookName(name: string): name is HookName {
  return ["message", "reply", "state", "waiting", "interruption", "progress", "problem"].includes(name);
}
