import type { Plan } from "@runengine/messages";
import type { Metadata } from "../metadata.ts";
import { msgMutator } from "./msg-mutator.ts";

const left: ReadonlySet<string> = new Set(["open_run", "close_run", "stage", "unstage"]);

/**
 * Makes a step of a whole plan: leaves out its runs and its staging, so that it can be used within another run.
 *
 * @returns The metadata that the plan would have put into its start documents.
 */
export function* stubWrapper(plan: Plan<unknown>): Plan<Metadata> {
  let metadata: Metadata = {};
  yield* msgMutator(plan, (msg) => {
    if (msg.command === "open_run") metadata = { ...metadata, ...msg.kwargs };
    return left.has(msg.command) ? null : msg;
  });
  return metadata;
}
