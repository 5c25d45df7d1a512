import type { ExitStatus } from "@runengine/event-model";
import type { Problem } from "./error-context.ts";

/** What a call of `run` gives. */
export interface RunResult<R = unknown> {
  /** Uids of the runs that the call opened, in order. */
  readonly runStartUids: readonly string[];
  /** What the plan returned; undefined where it did not come to its end. */
  readonly planResult: R | undefined;
  readonly exitStatus: ExitStatus;
  /** Whether the operator, or a pause that was not possible, ended the call. */
  readonly interrupted: boolean;
  /** Why it was aborted or failed; empty otherwise. */
  readonly reason: string;
  /** What failed beside the plan, in order: steps of the cleanup, listeners. */
  readonly problems: readonly Problem[];
}
