import type { Plan } from "@runengine/messages";
import type { Metadata } from "../metadata.ts";
import { msgMutator } from "./msg-mutator.ts";

/** Puts metadata into the start document of every run of a plan; it goes before the plan's own. */
export function injectMdWrapper<R>(plan: Plan<R>, metadata: Metadata): Plan<R> {
  return msgMutator(plan, (msg) =>
    msg.command === "open_run" ? { ...msg, kwargs: { ...msg.kwargs, ...metadata } } : msg,
  );
}
