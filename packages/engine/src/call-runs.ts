import type { AnyDocument, ExitStatus } from "@runengine/event-model";
import { IllegalMessageSequence, type Msg } from "@runengine/messages";
import type { MaybePromise } from "@runengine/protocols";
import { chain } from "@runengine/protocols";
import { checkDocument } from "./check-document.ts";
import type { EngineParts } from "./engine-parts.ts";
import type { Interruptions } from "./interruptions.ts";
import type { Monitors } from "./monitors.ts";
import { OpenRun } from "./open-run.ts";
import type { Outcome } from "./outcome.ts";
import { composeMetadata } from "./start-metadata.ts";

export interface CallRunsOptions {
  readonly parts: EngineParts;
  /** Metadata of the call. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome;
  readonly monitors: Monitors;
  readonly interruptions: Interruptions;
  readonly emit: (document: AnyDocument) => MaybePromise<void>;
}

/** Opens and closes the runs of a call. */
export class CallRuns {
  /** Open runs by run key. */
  readonly open: Map<string | null, OpenRun>;
  readonly #options: CallRunsOptions;

  constructor(open: Map<string | null, OpenRun>, options: CallRunsOptions) {
    this.open = open;
    this.#options = options;
  }

  /** The open run of a message's run key. @throws IllegalMessageSequence when there is none. */
  of(msg: Msg): OpenRun {
    const run = this.open.get(msg.run);
    if (run) return run;
    const key = msg.run === null ? "" : ` with the key "${msg.run}"`;
    throw new IllegalMessageSequence(`"${msg.command}" without an open run${key}; send "open_run" first`);
  }

  /** @throws IllegalMessageSequence when one with that key is open. */
  begin(msg: Msg, isAbandoned: () => boolean): MaybePromise<string> {
    if (this.open.has(msg.run)) {
      const which = msg.run === null ? "A run is" : `A run with the key "${msg.run}" is`;
      const hint =
        "close it first, give the second one a run key, or leave implicitRun out if the plan opens runs of its own";
      throw new IllegalMessageSequence(`${which} open already: ${hint}`);
    }
    const { parts, metadata: ofCall, outcome, interruptions, emit } = this.#options;
    return chain(composeMetadata(parts.metadata, msg.kwargs, ofCall), (metadata) => {
      if (isAbandoned()) return "";
      const run = new OpenRun(msg.run, metadata, {
        newUid: parts.newUid,
        now: () => parts.clock.now(),
        mostElements: parts.mostElements,
        strict: parts.requireStreamDeclaration,
      });
      // Before it is open: a run whose start is not valid never was.
      checkDocument(["start", run.start]);
      this.open.set(msg.run, run);
      outcome.runStartUids.push(run.uid);
      return chain(emit(["start", run.start]), () => chain(interruptions.declare(run), () => run.uid));
    });
  }

  close(
    run: OpenRun,
    exitStatus: ExitStatus | null,
    reason: string | null,
    isAbandoned: () => boolean,
  ): MaybePromise<string> {
    const { outcome, monitors, emit } = this.#options;
    const close = () => {
      if (isAbandoned()) return run.uid;
      const status = exitStatus ?? outcome.exitStatus;
      const why = reason ?? (status === "abort" ? outcome.reason : "");
      this.open.delete(run.key);
      return chain(emit(["stop", run.stop(status, why)]), () => run.uid);
    };
    return monitors.has(run) ? monitors.removeAll(run).then(close) : close();
  }

  /** A checkpoint. */
  mark(): void {
    for (const run of this.open.values()) run.mark();
  }

  /** What was made since the checkpoint is made again. */
  rewind(): void {
    for (const run of this.open.values()) run.rewind();
  }
}
