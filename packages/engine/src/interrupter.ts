import { type Msg, type Plan, RequestAbort, RequestStop, type SegmentState } from "@runengine/messages";
import type { Call } from "./call.ts";
import { FailedPause } from "./errors.ts";
import type { Interruptions } from "./interruptions.ts";
import { bringDevicesToRest, bringToRest, wakeDevices, wakeUp } from "./pausing.ts";
import type { PlanStack } from "./plan-stack.ts";
import { replay } from "./replay.ts";
import type { Segments } from "./segments.ts";
import { SuspendedState } from "./suspenders/suspended-state.ts";
import type { Suspender } from "./suspenders/suspender.ts";
import { suspensionPlan, untilClear } from "./suspenders/suspension-plan.ts";
import type { Waiting } from "./waiting.ts";

/** How the operator ends a call. */
export type Ending = "stop" | "abort" | "halt";
type Request = "pause" | "resume" | "suspend" | Ending;

/** What of the call the interrupter works with, besides what handlers see. */
export interface Interrupted {
  readonly call: Call;
  readonly stack: PlanStack;
  readonly segments: Segments;
  readonly waiting: Waiting;
  readonly interruptions: Interruptions;
}

/** Pauses, suspends and ends a call: between two messages, or by giving up the one under way. */
export class Interrupter {
  /** Whether something is to be looked at before the next message: then {@link attend}. */
  attention = false;
  /** Whether the plan is only asked to end. */
  isHalting = false;
  readonly #parts: Interrupted;
  readonly #suspended: SuspendedState;
  #request: Request | undefined;
  #deferredPause = false;
  #pauseFailed = false;
  /** Suspenders that have tripped and are not dealt with yet. */
  #tripped: Suspender[] = [];
  /** What is thrown into the plan before its next message. */
  #failure: unknown;
  #forgetHalt: () => void = () => {};
  /** The message that was cut short: if it is not in the cache, it alone is done again. */
  #unanswered: Msg | undefined;
  /** Whether the plan is over: there is nothing more to interrupt. */
  #isOver = false;

  constructor(parts: Interrupted) {
    this.#parts = parts;
    this.#suspended = new SuspendedState(parts.call.parts.machine);
  }

  /** What is done before the plan when a suspender has tripped already. */
  untilBegin(): Plan {
    return this.#suspended.during(
      untilClear({ clear: () => this.#suspenders.clear(), isTripped: () => this.#isTripped() }),
    );
  }

  requestPause(defer: boolean): void {
    // A plan may ask for a pause while its operator does.
    if (this.#machine.state === "pausing") return;
    this.#deferredPause = defer;
    if (defer) return;
    this.#machine.to("pausing", "pause");
    this.#ask("pause");
  }

  /** At a checkpoint: gives whether a deferred pause is taken now. */
  takeDeferredPause(): boolean {
    if (!this.#deferredPause) return false;
    this.requestPause(false);
    return true;
  }

  /** A suspender has tripped. While the plan pauses that waits for the resume. */
  suspend(suspender: Suspender): void {
    this.#tripped.push(suspender);
    if (this.#request === undefined && this.#isRunning) this.#ask("suspend");
  }

  resume(): void {
    this.#ask("resume");
  }

  end(how: Ending, reason: string): void {
    this.#parts.call.outcome.interrupt(how, reason);
    if (this.#isOver) return;
    this.#ask(how);
    if (how === "halt") this.#forgetHalt();
    else this.#haltLater();
  }

  /** Something failed that the plan does not wait for: what it waits for instead is given up. */
  fail(error: unknown): void {
    const { call, waiting } = this.#parts;
    if (this.#isOver) call.outcome.failed(call.outcome.error ?? error);
    if (this.#isOver || waiting.fail(error)) return;
    this.#failure ??= error;
    this.attention = true;
  }

  /** A message was cut short. */
  cutShort(msg: Msg): void {
    const [waits] = msg.args;
    // A suspension looks itself whether it must wait on.
    if (!Array.isArray(waits) || !waits.includes(this.#clearAgain)) this.#unanswered = msg;
  }

  /** The plan can be taken up again: one that has caught a failed pause can be paused again. */
  checkpoint(): void {
    if (!this.#pauseFailed || this.#machine.state !== "aborting") return;
    this.#pauseFailed = false;
    this.#machine.to("running", "go on");
  }

  /** The plan is over. */
  close(): void {
    this.#isOver = true;
    this.#forgetHalt();
  }

  /** Does what was asked for since the last message. */
  async attend(): Promise<void> {
    this.attention = false;
    const { call } = this.#parts;
    const { dispatcher } = call.parts;
    if (dispatcher.busy) await dispatcher.settled().catch((error: unknown) => call.throwIn(error));
    if (this.#request === "pause") await this.#pause();
    if (this.#request === undefined || this.#request === "suspend") await this.#suspendAll();
    const request = this.#request;
    this.#request = undefined;
    if (request === "stop" || request === "abort" || request === "halt") this.#excuse();
    if (request === "halt") this.isHalting = true;
    else if (request === "stop") call.throwIn(new RequestStop());
    else if (request === "abort") call.throwIn(new RequestAbort(call.outcome.reason));
    else this.#throwFailure();
  }

  get #machine() {
    return this.#parts.call.parts.machine;
  }

  get #isRunning(): boolean {
    const { state } = this.#machine;
    return state === "running" || state === "suspended";
  }

  get #suspenders() {
    return this.#parts.call.suspenders;
  }

  #isTripped(): boolean {
    return this.#suspenders.tripped.length > 0;
  }

  #ask(request: Request): void {
    this.#request = request;
    this.attention = true;
    const isEnd = request === "stop" || request === "abort" || request === "halt";
    this.#parts.waiting.interrupt(isEnd ? "end" : "interruption");
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined && !this.#parts.stack.answer.thrown) this.#parts.call.throwIn(failure);
  }

  async #pause(): Promise<void> {
    const { call, waiting } = this.#parts;
    this.#request = undefined;
    if (call.cache.messages === null) return this.#failPause();
    call.groups.letGo();
    await this.#recorded("pause");
    await bringToRest(call);
    if (this.#request === undefined) this.#machine.to("paused", "pause");
    // Who listens to the state may have said at once how to go on.
    if (this.#request === undefined) await waiting.rest();
    this.attention = false;
    if ((this.#request as Request | undefined) === "resume") await this.#takeUpAgain();
  }

  /** The plan's cleanup is not disturbed by what has failed beside it. */
  #excuse(): void {
    const { groups, parts } = this.#parts.call;
    groups.excuse();
    if (groups.begunBy(this.#failure) === undefined) return;
    parts.hooks.emit("problem", "work under way at the end", this.#failure);
    this.#failure = undefined;
  }

  #failPause(): void {
    this.#pauseFailed = true;
    this.#machine.to("aborting", "pause");
    this.#parts.call.throwIn(new FailedPause());
  }

  async #takeUpAgain(): Promise<void> {
    const { call } = this.#parts;
    this.#request = undefined;
    await this.#recorded("resume");
    this.#rewind();
    await wakeUp(call);
    this.#machine.to(this.#suspended.resumed, "resume");
  }

  /** What was done since the checkpoint is done again before the plan goes on. */
  #rewind(): void {
    const { call, stack, segments } = this.#parts;
    const taken = call.cache.take();
    const stopped = this.#stoppedMotions(new Set(taken.messages));
    const messages = segments.withoutSegment(taken.messages);
    const again = taken.messages.at(-1) === this.#unanswered ? messages : this.#withUnanswered(messages);
    this.#unanswered = undefined;
    const inSegment = messages !== taken.messages;
    if (again.length > 0) call.beginReplay(inSegment);
    if (messages.length > 0 || inSegment) call.rewindRuns();
    if (again.length > 0) {
      // Where a segment begins anew, the messages no longer stand at the place of their replies, nor need they.
      const replies = inSegment ? [] : taken.replies;
      stack.replay(replay(again, replies, (what) => void this.#recorded(`done again, ${what}`)));
    }
    if (stopped.length > 0) stack.push(stopped[Symbol.iterator]());
  }

  /** The motions that were stopped on the way and are not begun again by what is done again. A failure counts unless its work is done again. */
  #stoppedMotions(again: ReadonlySet<Msg>): readonly Msg[] {
    const { call, stack } = this.#parts;
    const isDoneAgain = (msg: Msg | undefined) => msg !== undefined && again.has(msg);
    const { answer } = stack;
    const failed = answer.thrown ? call.groups.begunBy(answer.value) : undefined;
    if (failed && !isDoneAgain(failed)) answer.repeatable = false;
    if (isDoneAgain(call.groups.begunBy(this.#failure))) this.#failure = undefined;
    return call.groups.takeUp(isDoneAgain).map((msg) => ({ ...msg, segment: undefined }));
  }

  #withUnanswered(messages: readonly Msg[]): readonly Msg[] {
    const unanswered = this.#unanswered;
    if (!unanswered || (unanswered.segment as SegmentState | undefined)?.pending) return messages;
    this.#parts.stack.answer.repeatable = true;
    return [...messages, unanswered];
  }

  /** Settles when the record is kept, or fails the call. */
  #recorded(what: string): Promise<void> {
    return this.#parts.interruptions.record(what).catch((error: unknown) => this.fail(error));
  }

  async #suspendAll(): Promise<void> {
    this.#request = undefined;
    for (const suspender of this.#tripped.splice(0)) if (suspender.isTripped) await this.#suspend(suspender);
  }

  async #suspend(suspender: Suspender): Promise<void> {
    const { call, stack } = this.#parts;
    if (!this.#isRunning) return;
    if (call.cache.messages === null) return this.#failPause();
    this.#suspended.enter();
    call.groups.letGo();
    await this.#recorded(suspender.reason);
    await bringDevicesToRest(call);
    this.#rewind();
    stack.push(this.#suspended.during(this.#suspension(suspender)));
  }

  *#suspension(suspender: Suspender): Plan {
    const { call } = this.#parts;
    const { reason } = suspender;
    const began = call.clock.now();
    const forget = this.#giveUpAfter(suspender);
    try {
      yield* suspensionPlan(suspender, {
        clear: this.#clearAgain,
        isTripped: () => this.#isTripped(),
        wasRewindable: call.cache.rewindable,
      });
      void this.#recorded(`${reason}: over after ${(call.clock.now() - began).toFixed(1)} s`);
    } finally {
      forget();
    }
  }

  /** Settles when no suspender is tripped and the devices know it. */
  readonly #clearAgain = async (): Promise<void> => {
    const { call, waiting } = this.#parts;
    const isAbandoned = waiting.abandoned();
    await this.#suspenders.clear();
    if (!isAbandoned()) await wakeDevices(call);
  };

  #giveUpAfter(suspender: Suspender): () => void {
    const { maxWait } = suspender.options;
    if (maxWait === undefined) return () => {};
    return this.#parts.call.clock.after(maxWait, () => {
      const reason = `Waited ${maxWait} s, but ${suspender.reason}`;
      this.#machine.to("aborting", "abort");
      this.end("abort", reason);
    });
  }

  /** The plan's cleanup may take its time, but not without end. */
  #haltLater(): void {
    const { call } = this.#parts;
    const { cleanupPlan } = call.limits;
    this.#forgetHalt();
    if (cleanupPlan === Number.POSITIVE_INFINITY) return;
    this.#forgetHalt = call.clock.after(cleanupPlan, () => {
      const problem = new Error(`not done within ${cleanupPlan} s; it is halted`);
      call.parts.hooks.emit("problem", "the plan's cleanup", problem);
      this.#machine.to("halting", "halt");
      this.end("halt", "");
    });
  }
}
