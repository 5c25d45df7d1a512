import { closeRun, openRun, type Plan, RequestAbort, RequestStop } from "@runengine/messages";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import type { Metadata } from "../metadata.ts";

/**
 * Puts a run around a plan. It is closed by how the plan ends: failed with the error's text, or as the operator ended it.
 *
 * @param metadata - For the start document.
 * @returns The uid of the run.
 */
export function runWrapper(plan: Plan<unknown>, metadata: Metadata = {}): Plan<string> {
  return flatPlan(withRun(plan, metadata));
}

function* withRun(plan: Plan<unknown>, metadata: Metadata): NestedPlan<string> {
  const uid = (yield openRun.msg(metadata)) as string;
  // No `finally`: it would run after a halt too.
  try {
    yield new Inner(plan);
  } catch (error) {
    yield closeRun.msg(endingOf(error));
    throw error;
  }
  yield closeRun.msg();
  return uid;
}

/** How a run ends whose plan threw `error`. */
export function endingOf(error: unknown): Parameters<typeof closeRun.msg>[0] {
  if (error instanceof RequestStop) return { exitStatus: "success" };
  if (error instanceof RequestAbort) return { exitStatus: "abort" };
  const text = error instanceof Error ? error.message || error.name : String(error);
  return { exitStatus: "fail", reason: text };
}
