import type { AnyDocument, ExitStatus } from "@runengine/event-model";
import type { CallTime, ListenTo, Msg } from "@runengine/messages";
import type { Clock, MaybePromise, Named, Status } from "@runengine/protocols";
import type { Groups } from "./groups.ts";
import type { Limits } from "./limits.ts";
import type { DocumentListener, SubscribeOptions } from "./listeners/dispatcher.ts";
import type { LoopProgress } from "./loop-progress.ts";
import type { MessageCache } from "./message-cache.ts";
import type { Monitors } from "./monitors.ts";
import type { OpenRun } from "./open-run.ts";
import type { Suspenders } from "./suspenders/suspenders.ts";

/**
 * What a handler works with: the call under way.
 *
 * A handler that waits for something must not touch the call afterwards through variables that it took from here before, except through
 * the objects it got (an open event, a run): after an interruption those are no longer part of the call.
 */
export interface RunContext {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly cache: MessageCache;
  readonly monitors: Monitors;
  /** Open runs by run key. */
  readonly runs: ReadonlyMap<string | null, OpenRun>;
  /** Everything ever `set`: stopped at a pause and at the end. */
  readonly moved: Set<unknown>;
  /** Flyers kicked off whose `complete` has not finished, each with its flight: stopped at the end. */
  readonly flying: Map<Named, object>;
  /** What was staged and not yet unstaged, in order. */
  readonly staged: Set<unknown>;
  readonly suspenders: Suspenders;
  readonly limits: Limits;
  /** The class of the engine. */
  readonly engineClass: unknown;

  /** The open run of the message's run key. @throws IllegalMessageSequence when there is none. */
  runOf(msg: Msg): OpenRun;
  openRun(msg: Msg): MaybePromise<string>;
  closeRun(run: OpenRun, exitStatus: ExitStatus | null, reason: string | null): MaybePromise<string>;
  /** Emits a document to all listeners; gives a promise where a critical one did. */
  readonly emit: (document: AnyDocument) => MaybePromise<void>;
  /** Makes a status of what a device gave, and puts it into the message's group. @throws FailedStatus */
  track(msg: Msg, work: unknown): Status;
  /** Registers what is undone when the present message is given up: a timer, a subscription. */
  onAbandon(undo: () => void): void;
  /** Whether the present message has been given up meanwhile; ask after a wait, before touching anything. */
  abandoned(): () => boolean;
  /** From here on the plan is taken up again; gives false within a segment, which begins anew as a whole. */
  checkpoint(): boolean;
  /** As {@link checkpoint}, for what cannot be undone; not where the plan cannot be resumed. */
  impliedCheckpoint(): void;
  /** What was done up to here must not be done again, nor may a segment around it begin anew. */
  replayNothing(): void;
  requestPause(options: { readonly defer: boolean }): void;
  /** Whether a pause waits for a checkpoint; taking it is left to the engine. */
  takeDeferredPause(): void;
  subscribe(name: ListenTo, listener: DocumentListener, options?: SubscribeOptions): number;
  unsubscribe(token: number): void;
  /** The time of the call; its running time counts from when this is first asked for. */
  callTime(): CallTime;
  /** How far the loops of the plan have come. */
  readonly loops: LoopProgress;
  /** Asks the operator. */
  ask(prompt: string): Promise<string>;
}
