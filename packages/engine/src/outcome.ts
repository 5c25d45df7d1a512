import type { ExitStatus } from "@runengine/event-model";
import { RequestAbort, RequestStop } from "@runengine/messages";
import { FailedPause, reasonOf } from "./errors.ts";

/** How a call ends. */
export class Outcome {
  readonly runStartUids: string[] = [];
  exitStatus: ExitStatus = "success";
  reason = "";
  interrupted = false;
  /** The plan's own error; undefined where the operator ended the call. */
  error: unknown = undefined;
  #isHalted = false;

  /** The operator ends the call; what is closed from now on without saying how it ended, ended so. */
  interrupt(how: "stop" | "abort" | "halt", reason: string): void {
    this.interrupted = true;
    this.reason = reason || this.reason;
    this.#isHalted = how === "halt";
    if (how !== "stop" && this.exitStatus === "success") this.exitStatus = "abort";
  }

  /** The plan threw. */
  failed(error: unknown): void {
    if (error instanceof RequestStop) return;
    if (error instanceof RequestAbort || error instanceof FailedPause || this.#isHalted) {
      this.exitStatus = "abort";
      this.interrupted = true;
      if (error instanceof FailedPause) this.reason ||= error.message;
      return;
    }
    this.exitStatus = "fail";
    this.error = error;
    this.reason = reasonOf(error);
  }
}
