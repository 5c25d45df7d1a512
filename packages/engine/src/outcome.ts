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
  #ending: "stop" | "abort" | "halt" | undefined;

  /** The operator ends the call. */
  interrupt(how: "stop" | "abort" | "halt", reason: string): void {
    this.interrupted = true;
    this.#ending = how;
    this.reason = reason || this.reason;
  }

  /** Status of a run that is closed now without saying how. */
  get statusSoFar(): ExitStatus {
    return this.#ending === "abort" || this.#ending === "halt" ? "abort" : this.exitStatus;
  }

  /** The plan came to its end. */
  ended(): void {
    this.exitStatus = this.#ending === "halt" ? "abort" : "success";
  }

  /** The plan threw. */
  failed(error: unknown): void {
    if (error instanceof RequestStop) return;
    if (error instanceof RequestAbort || error instanceof FailedPause || this.#ending === "halt") {
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
