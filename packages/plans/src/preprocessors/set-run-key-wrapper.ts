import type { Plan } from "@runengine/messages";
import { msgMutator } from "./msg-mutator.ts";

/**
 * Gives every message without a run key the key `run`, so that the plan's run can be open at the same time as others.
 *
 * @throws TypeError when `run` is not a text.
 */
export function setRunKeyWrapper<R>(plan: Plan<R>, run: string): Plan<R> {
  if (typeof run !== "string") throw new TypeError(`setRunKeyWrapper: the key must be a text, got ${run}`);
  return msgMutator(plan, (msg) => (msg.run === null ? { ...msg, run } : msg));
}
