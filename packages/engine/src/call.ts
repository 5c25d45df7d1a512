import type { AnyDocument, ExitStatus } from "@runengine/event-model";
import {
  type CallTime,
  IllegalMessageSequence,
  type ListenTo,
  type Msg,
  type Plan,
} from "@runengine/messages";
import type { Clock, MaybePromise, Named, Status } from "@runengine/protocols";
import { asStatus } from "@runengine/protocols";
import { Breather } from "./breather.ts";
import { CallClock } from "./call-clock.ts";
import { CallRuns } from "./call-runs.ts";
import { checkDocument } from "./check-document.ts";
import { cleanUp } from "./cleanup.ts";
import type { EngineParts } from "./engine-parts.ts";
import { Groups } from "./groups.ts";
import { Interrupter } from "./interrupter.ts";
import { Interruptions } from "./interruptions.ts";
import type { Limits } from "./limits.ts";
import type { DocumentListener, SubscribeOptions } from "./listeners/dispatcher.ts";
import { LoopProgress } from "./loop-progress.ts";
import { MessageCache } from "./message-cache.ts";
import { MessageLoop } from "./message-loop.ts";
import { Monitors } from "./monitors.ts";
import type { OpenRun } from "./open-run.ts";
import { Outcome } from "./outcome.ts";
import { PlanStack } from "./plan-stack.ts";
import type { RunContext } from "./run-context.ts";
import { Segments } from "./segments.ts";
import type { Suspenders } from "./suspenders/suspenders.ts";
import { Waiting } from "./waiting.ts";

const tooLong =
  "The call is too long without a checkpoint: it cannot be resumed after a pause; add checkpoints";

function segmentInEvent(stream: string): string {
  return `A segment begins or ends within an open event of stream ${stream}; it must hold the whole of an event, from "create" to "save" or "drop"`;
}

/** One call of `run`: the plan, and everything that ends with it. */
export class Call implements RunContext {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly cache: MessageCache;
  readonly monitors: Monitors;
  readonly runs: Map<string | null, OpenRun> = new Map();
  readonly moved: Set<unknown> = new Set();
  readonly flying: Map<Named, object> = new Map();
  readonly staged: Set<unknown> = new Set();
  readonly suspenders: Suspenders;
  readonly limits: Limits;
  readonly engineClass: unknown;
  /** Every object that a message had. */
  readonly seen: Set<unknown> = new Set();
  readonly outcome: Outcome = new Outcome();
  readonly parts: EngineParts;
  readonly interrupter: Interrupter;
  readonly loops: LoopProgress;

  readonly #callRuns: CallRuns;
  readonly #stack = new PlanStack((isBrokenOff) => this.#replayed(isBrokenOff));
  readonly #segments = new Segments();
  readonly #waiting: Waiting;
  readonly #tokens = new Set<number>();
  readonly #loop: MessageLoop;
  #time: CallClock | undefined;

  constructor(plan: Plan<unknown>, metadata: Readonly<Record<string, unknown>>, parts: EngineParts) {
    const { clock, hooks, mostElements } = parts;
    const { emit, outcome } = this;
    const problem = (where: string, error: unknown) => hooks.emit("problem", where, error);
    this.parts = parts;
    this.clock = clock;
    this.engineClass = parts.engineClass;
    this.suspenders = parts.suspenders;
    this.limits = parts.limits;
    this.loops = new LoopProgress((levels) => hooks.emit("progress", levels));
    this.#waiting = new Waiting(clock);
    this.cache = new MessageCache(() => problem("message cache", new Error(tooLong)));
    this.groups = new Groups({
      after: (seconds, callback) => clock.after(seconds, callback),
      waiting: (works) => {
        if (hooks.waiting.length > 0) hooks.emit("waiting", works);
      },
      failed: (error) => this.interrupter.fail(error),
      failedLate: (error) => problem("after the plan's end", error),
      onAbandon: (undo) => this.onAbandon(undo),
    });
    this.monitors = new Monitors({
      now: () => clock.now(),
      after: (seconds, callback) => clock.after(seconds, callback),
      mostElements,
      emit: (document) => this.#emitAside(document),
      problem,
    });
    const interruptions = new Interruptions(this.runs, parts, emit);
    this.#callRuns = new CallRuns(this.runs, {
      parts,
      metadata,
      outcome,
      monitors: this.monitors,
      interruptions,
      emit,
    });
    this.interrupter = new Interrupter({
      call: this,
      stack: this.#stack,
      segments: this.#segments,
      waiting: this.#waiting,
      interruptions,
    });
    this.#loop = new MessageLoop({
      parts,
      context: this,
      stack: this.#stack,
      segments: this.#segments,
      cache: this.cache,
      waiting: this.#waiting,
      breather: new Breather(clock),
      interrupter: this.interrupter,
      seen: this.seen,
      isHeldBack: (msg) => this.#isHeldBack(msg),
      throwIn: (error) => this.throwIn(error),
    });
    this.#stack.push(plan);
    if (this.suspenders.tripped.length > 0) this.#stack.push(this.interrupter.untilBegin());
  }

  get planResult(): unknown {
    return this.#stack.result;
  }

  /** Runs the plan to its end and cleans up. Never rejects: how it ended is in {@link outcome}. */
  async run(): Promise<void> {
    try {
      await this.#loop.run();
    } catch (error) {
      this.outcome.failed(this.outcome.error ?? error);
    }
    this.interrupter.close();
    this.#waiting.close();
    this.groups.end();
    await cleanUp(this, this.#stack);
    this.loops.end();
    this.#time?.end();
    for (const token of this.#tokens) this.parts.dispatcher.unsubscribe(token);
  }

  runOf(msg: Msg): OpenRun {
    return this.#callRuns.of(msg);
  }

  openRun(msg: Msg): MaybePromise<string> {
    return this.#callRuns.begin(msg, this.abandoned());
  }

  closeRun(run: OpenRun, exitStatus: ExitStatus | null, reason: string | null): MaybePromise<string> {
    return this.#callRuns.close(run, exitStatus, reason, this.abandoned());
  }

  readonly emit = (document: AnyDocument): MaybePromise<void> => {
    checkDocument(document);
    return this.parts.dispatcher.emit(document);
  };

  track(msg: Msg, work: unknown): Status {
    const status = asStatus(work);
    // Work that is over already is nothing to wait for; only who watches the waiting sees it.
    if (status.done && status.error === undefined && this.parts.hooks.waiting.length === 0) return status;
    this.groups.add(msg, status);
    return status;
  }

  onAbandon(undo: () => void): void {
    this.#waiting.onAbandon(undo);
  }

  abandoned(): () => boolean {
    return this.#waiting.abandoned();
  }

  checkpoint(): boolean {
    if (this.#segments.isInside) return false;
    this.cache.checkpoint();
    this.#mark();
    this.interrupter.checkpoint();
    return true;
  }

  impliedCheckpoint(): void {
    if (!this.#segments.isInside) this.#takeUpFromHere();
  }

  replayNothing(): void {
    this.#segments.makeOrdinary();
    this.#takeUpFromHere();
  }

  requestPause({ defer }: { readonly defer: boolean }): void {
    this.interrupter.requestPause(defer);
  }

  takeDeferredPause(): void {
    this.interrupter.takeDeferredPause();
  }

  subscribe(name: ListenTo, listener: DocumentListener, options?: SubscribeOptions): number {
    const token = this.parts.dispatcher.subscribe(name, listener, options);
    this.#tokens.add(token);
    return token;
  }

  unsubscribe(token: number): void {
    this.#tokens.delete(token);
    this.parts.dispatcher.unsubscribe(token);
  }

  callTime(): CallTime {
    const { clock, machine, hooks } = this.parts;
    this.#time ??= new CallClock(clock, machine, hooks);
    return this.#time;
  }

  ask(prompt: string): Promise<string> {
    return this.parts.ask(prompt);
  }

  /** Answers the plan with an error. */
  throwIn(error: unknown): void {
    const { answer } = this.#stack;
    answer.value = error;
    answer.thrown = true;
    if (!this.parts.dispatcher.forgive(error)) return;
    // Neither doing the message again nor a plan that gets over it must hide that a document is not kept.
    answer.repeatable = false;
    this.outcome.failed(error);
  }

  /** Emits a document that no message waits for: that it is not kept fails the call all the same. */
  #emitAside(document: AnyDocument): MaybePromise<void> {
    const failed = (error: unknown) => this.interrupter.fail(error);
    try {
      const kept = this.emit(document);
      return kept instanceof Promise ? kept.catch(failed) : undefined;
    } catch (error) {
      failed(error);
    }
  }

  /** Messages are about to be done again. @param inSegment - Whether the plan is in a segment, which will begin anew. */
  beginReplay(inSegment: boolean): void {
    for (const run of this.runs.values()) run.beginReplay(inSegment);
  }

  /** The events made since the checkpoint are made again. */
  rewindRuns(): void {
    this.#callRuns.rewind();
  }

  /** The plan goes on; where doing messages again was broken off, they cannot be done again from there. */
  #replayed(isBrokenOff: boolean): void {
    for (const run of this.runs.values()) run.endReplay(isBrokenOff);
    if (isBrokenOff) this.#takeUpFromHere();
  }

  /** A message of another segment than before has come; gives whether it is not carried out now. */
  #isHeldBack(msg: Msg): boolean {
    const change = this.#segments.enter(msg.segment);
    if ((msg.segment as { pending?: boolean } | undefined)?.pending) return true;
    const stream = this.#openEvent();
    if (stream !== undefined && (change.begins || change.over?.failed === false)) {
      this.#stack.answer.repeatable = false;
      this.throwIn(new IllegalMessageSequence(segmentInEvent(stream)));
      return true;
    }
    if (!change.over) return false;
    this.#takeUpFromHere();
    if (!this.interrupter.takeDeferredPause()) return false;
    this.#stack.answer.repeatable = true;
    this.#stack.replay([msg][Symbol.iterator]());
    return true;
  }

  #takeUpFromHere(): void {
    this.cache.impliedCheckpoint();
    this.#mark();
  }

  /** The stream of an event that is open. */
  #openEvent(): string | undefined {
    for (const { bundle } of this.runs.values()) if (bundle) return bundle.stream;
    return undefined;
  }

  #mark(): void {
    this.#callRuns.mark();
  }
}
