import { RunEngineInterrupted } from "@runengine/engine";
import type { AnyDocument, RunStop } from "@runengine/event-model";
import type { CallEnd } from "../call-end.ts";
import { abortReason } from "../injections/injection.ts";
import type { CaseEnd } from "./index.ts";

/** What is wrong with how a call has ended; undefined if nothing is. */
export function endFault(caseEnd: CaseEnd, end: CallEnd): string | undefined {
  const { injection, isInjected, session } = caseEnd;
  const { leadsTo } = injection;
  if (isInjected && hasFailedToPause(caseEnd)) return failedPauseFault(caseEnd, end);
  const isUndisturbed = !isInjected || (leadsTo !== "the same data" && session.documentsAtEnd === undefined);
  if (isUndisturbed)
    return end.result ? undefined : `nothing happened, but it ended with ${String(end.error)}`;
  switch (leadsTo) {
    case "the same data":
      return end.result?.exitStatus === "success" ? undefined : `it ended with ${String(end.error)}`;
    case "stop":
      return interruptedFault(caseEnd, end, "success", "");
    case "abort":
      return interruptedFault(caseEnd, end, "abort", abortReason);
    case "halt":
      return interruptedFault(caseEnd, end, "abort", "");
    case "failure":
      return failureFault(caseEnd, end);
  }
}

/** Whether the call was aborted for want of a checkpoint. */
function hasFailedToPause({ injection, session }: CaseEnd): boolean {
  const pauses = injection.leadsTo === "the same data" || injection.beginsWithPause === true;
  return pauses && session.states.includes("aborting") && session.documentsAtEnd === undefined;
}

function failedPauseFault(caseEnd: CaseEnd, end: CallEnd): string | undefined {
  if (!caseEnd.plan.clearsCheckpoint) return `a pause was not possible: ${String(end.error)}`;
  return stopsAfter(caseEnd).every(({ exit_status }) => exit_status === "abort" || exit_status === "fail")
    ? undefined
    : "a pause was not possible, and the run did not end as abort";
}

function interruptedFault(
  caseEnd: CaseEnd,
  { error }: CallEnd,
  exitStatus: string,
  reason: string,
): string | undefined {
  if (!(error instanceof RunEngineInterrupted)) return `it should have been interrupted: ${String(error)}`;
  if (error.result.exitStatus !== exitStatus)
    return `its exit status is ${error.result.exitStatus}, not ${exitStatus}`;
  if (error.result.reason !== reason) return `its reason is "${error.result.reason}", not "${reason}"`;
  const wrong = stopsAfter(caseEnd).find(
    (stop) => stop.exit_status !== exitStatus || (stop.reason ?? "") !== reason,
  );
  return wrong && `a run ended as ${wrong.exit_status}, reason "${wrong.reason}"`;
}

/** Methods whose work nobody need wait for: that it never ends is then no fault. */
const works: ReadonlySet<string> = new Set(["set", "trigger", "stage", "unstage", "kickoff", "complete"]);

/** A failure is thrown to the caller; or it came in the cleanup and was reported; or the plan got over it. */
function failureFault(caseEnd: CaseEnd, { error, result }: CallEnd): string | undefined {
  const { plan, session } = caseEnd;
  const { faulty } = session.devices.bench;
  if (error !== undefined) {
    if (faulty.length === 0 && !session.keeperFailed)
      return `nothing failed, but it ended with ${String(error)}`;
    const wrong = stopsAfter(caseEnd).find(({ exit_status }) => exit_status === "abort");
    return plan.waitsForEver ? undefined : wrong && "a run ended as abort, though nobody aborted it";
  }
  if (session.keeperFailed) return "a critical listener failed, and nobody was told";
  if (plan.catches || result === undefined) return undefined;
  const untold = faulty.find(({ fault, method }) => fault !== "hangs" || !works.has(method));
  if (!untold || session.problems.length > 0) return undefined;
  return `${untold.method} of ${untold.device} failed, and nobody was told`;
}

function stopsAfter({ session }: CaseEnd): RunStop[] {
  return session.documents
    .slice(session.documentsAtEnd)
    .flatMap(([name, doc]: AnyDocument) => (name === "stop" ? [doc as RunStop] : []));
}
