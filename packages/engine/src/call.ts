import type { AnyDocument, ExitStatus } from "@runengine/event-model";
import { DocumentValidationError, documentProblem, isValidDocument } from "@runengine/event-model";
import {
  IllegalMessageSequence,
  type ListenTo,
  type Msg,
  type Plan,
  RequestAbort,
  RequestStop,
} from "@runengine/messages";
import type { Clock, MaybePromise, Named, Status } from "@runengine/protocols";
import { asStatus } from "@runengine/protocols";
import { Breather } from "./breather.ts";
import { cleanUp } from "./cleanup.ts";
import type { CommandEntry, EngineParts } from "./engine-parts.ts";
import { noteContext } from "./error-context.ts";
import { DeviceTimeoutError, FailedPause, type FailedStatus, InvalidCommand } from "./errors.ts";
import { Groups } from "./groups.ts";
import { Interruptions } from "./interruptions.ts";
import type { Limits } from "./limits.ts";
import type { DocumentListener, SubscribeOptions } from "./listeners/dispatcher.ts";
import { MessageCache } from "./message-cache.ts";
import { Monitors } from "./monitors.ts";
import { OpenRun } from "./open-run.ts";
import { Outcome } from "./outcome.ts";
import { bringDevicesToRest, bringToRest, wakeDevices, wakeUp } from "./pausing.ts";
import { PlanStack } from "./plan-stack.ts";
import { chain } from "./promises.ts";
import type { RunContext } from "./run-context.ts";
import { Segments } from "./segments.ts";
import { composeMetadata } from "./start-metadata.ts";
import { SuspendedState } from "./suspenders/suspended-state.ts";
import type { Suspender } from "./suspenders/suspender.ts";
import type { Suspenders } from "./suspenders/suspenders.ts";
import { suspensionPlan, untilClear } from "./suspenders/suspension-plan.ts";
import { Watchdog } from "./watchdog.ts";

/** How the operator ends a call. */
export type Ending = "stop" | "abort" | "halt";
/** In place of a reply that did not come. */
const givenUp: unique symbol = Symbol("given up");

type Request = "pause" | "resume" | "suspend" | Ending;

/** One call of `run`: the plan, and everything that ends with it. */
export class Call implements RunContext {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly cache: MessageCache;
  readonly monitors: Monitors;
  readonly runs: Map<string | null, OpenRun> = new Map();
  readonly moved: Set<unknown> = new Set();
  readonly flying: Set<Named> = new Set();
  readonly staged: Set<unknown> = new Set();
  readonly engineClass: unknown;
  readonly suspenders: Suspenders;
  readonly limits: Limits;
  /** Every object that a message had. */
  readonly seen: Set<unknown> = new Set();
  readonly outcome: Outcome = new Outcome();
  readonly parts: EngineParts;

  readonly #metadata: Readonly<Record<string, unknown>>;
  readonly #stack = new PlanStack();
  readonly #segments = new Segments();
  readonly #breather: Breather;
  readonly #watchdog: Watchdog;
  readonly #interruptions: Interruptions;
  readonly #tokens = new Set<number>();
  /** Something is to be looked at before the next message. */
  #attention = false;
  #request: Request | undefined;
  #deferredPause = false;
  #pauseFailed = false;
  #halting = false;
  /** Suspenders that have tripped and are not dealt with yet. */
  #tripped: Suspender[] = [];
  readonly #suspended: SuspendedState;
  #failure: FailedStatus | undefined;
  /** Messages taken up so far. */
  #count = 0;
  #wake: (() => void) | undefined;
  #giveUp: ((error: unknown) => void) | undefined;
  #undo: (() => void)[] = [];
  #forgetHalt: () => void = () => {};
  /** Counts the messages that were given up. */
  #epoch = 0;

  constructor(plan: Plan<unknown>, metadata: Readonly<Record<string, unknown>>, parts: EngineParts) {
    const { clock, hooks, mostElements } = parts;
    this.parts = parts;
    this.clock = clock;
    this.engineClass = parts.engineClass;
    this.suspenders = parts.suspenders;
    this.limits = parts.limits;
    this.#watchdog = new Watchdog(clock);
    this.#metadata = metadata;
    this.#breather = new Breather(clock);
    this.#interruptions = new Interruptions(this.runs, parts, this.emit);
    const problem = (where: string, error: unknown) => hooks.emit("problem", where, error);
    this.cache = new MessageCache(() =>
      problem(
        "message cache",
        new Error(
          "The call is too long without a checkpoint: it cannot be resumed after a pause; add checkpoints",
        ),
      ),
    );
    this.groups = new Groups({
      after: (seconds, callback) => clock.after(seconds, callback),
      waiting: (works) => hooks.emit("waiting", works),
      failed: (error) => this.#fail(error),
      failedLate: (error) => problem("after the plan's end", error),
      onAbandon: (undo) => this.onAbandon(undo),
    });
    this.monitors = new Monitors({
      now: () => clock.now(),
      mostElements,
      emit: this.emit,
      problem,
    });
    this.#suspended = new SuspendedState(parts.machine);
    this.#stack.push(plan);
    if (this.suspenders.tripped.length > 0) this.#stack.push(this.#suspended.during(this.#untilBegin()));
  }

  get planResult(): unknown {
    return this.#stack.result;
  }

  /** Runs the plan to its end and cleans up. Never rejects: how it ended is in {@link outcome}. */
  async run(): Promise<void> {
    try {
      await this.#drive();
      this.outcome.ended();
    } catch (error) {
      this.outcome.failed(error);
    }
    this.#forgetHalt();
    this.#watchdog.close();
    this.groups.end();
    await cleanUp(this, this.#stack);
    for (const token of this.#tokens) this.parts.dispatcher.unsubscribe(token);
  }

  // ---- from outside ----

  requestPause({ defer }: { readonly defer: boolean }): void {
    if (defer) {
      this.#deferredPause = true;
      return;
    }
    this.#deferredPause = false;
    this.parts.machine.to("pausing", "pause");
    this.#ask("pause");
  }

  /** A suspender has tripped. */
  suspend(suspender: Suspender): void {
    this.#tripped.push(suspender);
    if (this.#request === undefined) this.#ask("suspend");
  }

  resume(): void {
    this.#ask("resume");
  }

  end(how: Ending, reason: string): void {
    this.outcome.interrupt(how, reason);
    this.#ask(how);
    if (how !== "halt") this.#haltLater();
  }

  /** The plan's cleanup may take its time, but not without end. */
  #haltLater(): void {
    const { cleanupPlan } = this.limits;
    this.#forgetHalt();
    if (cleanupPlan === Number.POSITIVE_INFINITY) return;
    this.#forgetHalt = this.clock.after(cleanupPlan, () => {
      this.parts.hooks.emit(
        "problem",
        "the plan's cleanup",
        new Error(`not done within ${cleanupPlan} s; it is halted`),
      );
      this.parts.machine.to("halting", "halt");
      this.outcome.interrupt("halt", "");
      this.#ask("halt");
    });
  }

  // ---- for the handlers ----

  runOf(msg: Msg): OpenRun {
    const run = this.runs.get(msg.run);
    if (run) return run;
    const key = msg.run === null ? "" : ` with the key "${msg.run}"`;
    throw new IllegalMessageSequence(`"${msg.command}" without an open run${key}; send "open_run" first`);
  }

  openRun(msg: Msg): MaybePromise<string> {
    if (this.runs.has(msg.run)) {
      const which = msg.run === null ? "A run is" : `A run with the key "${msg.run}" is`;
      const hint =
        "close it first, give the second one a run key, or leave implicitRun out if the plan opens runs of its own";
      throw new IllegalMessageSequence(`${which} open already: ${hint}`);
    }
    const isAbandoned = this.abandoned();
    return chain(composeMetadata(this.parts.metadata, msg.kwargs, this.#metadata), (metadata) => {
      if (isAbandoned()) return "";
      const { newUid, mostElements, requireStreamDeclaration } = this.parts;
      const run = new OpenRun(msg.run, metadata, {
        newUid,
        now: () => this.clock.now(),
        mostElements,
        strict: requireStreamDeclaration,
      });
      this.runs.set(msg.run, run);
      this.outcome.runStartUids.push(run.uid);
      return chain(this.emit(["start", run.start]), () =>
        chain(this.#interruptions.declare(run), () => run.uid),
      );
    });
  }

  closeRun(run: OpenRun, exitStatus: ExitStatus | null, reason: string | null): MaybePromise<string> {
    const status = exitStatus ?? this.outcome.statusSoFar;
    const why = reason ?? (status === "abort" ? this.outcome.reason : "");
    const close = () => {
      this.runs.delete(run.key);
      return chain(this.emit(["stop", run.stop(status, why)]), () => run.uid);
    };
    return this.monitors.has(run) ? this.monitors.removeAll(run).then(close) : close();
  }

  readonly emit = (document: AnyDocument): MaybePromise<void> => {
    const [name, doc] = document;
    if (!isValidDocument(name, doc)) {
      const { where, why } = documentProblem(name, doc) ?? { where: "", why: "does not keep to its schema" };
      throw new DocumentValidationError(name, where, why);
    }
    return this.parts.dispatcher.emit(document);
  };

  track(msg: Msg, work: unknown): Status {
    const status = asStatus(work);
    // Work that is over already is nothing to wait for; only who watches the waiting sees it.
    if (status.done && status.error === undefined && this.parts.hooks.waiting.length === 0) return status;
    this.groups.add(msg.kwargs.group ?? null, msg.obj, msg.command, status);
    return status;
  }

  onAbandon(undo: () => void): void {
    this.#undo.push(undo);
  }

  abandoned(): () => boolean {
    const epoch = this.#epoch;
    return () => epoch !== this.#epoch;
  }

  checkpoint(): void {
    this.cache.checkpoint();
    this.#mark();
    if (!this.#pauseFailed || this.parts.machine.state !== "aborting") return;
    this.#pauseFailed = false;
    this.parts.machine.to("running", "go on");
  }

  impliedCheckpoint(): void {
    this.cache.impliedCheckpoint();
    this.#mark();
  }

  takeDeferredPause(): void {
    if (this.#deferredPause) this.requestPause({ defer: false });
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

  ask(prompt: string): Promise<string> {
    return this.parts.ask(prompt);
  }

  // ---- the loop ----

  async #drive(): Promise<void> {
    const { commands, hooks } = this.parts;
    const stack = this.#stack;
    const segments = this.#segments;
    const breather = this.#breather;
    for (;;) {
      if (this.#attention) {
        await this.#attend();
        continue;
      }
      const turn = breather.breathe();
      if (turn !== undefined) {
        await turn;
        continue;
      }
      const msg = this.#halting ? stack.halt() : stack.next();
      if (msg === undefined) return;
      if (msg.segment !== segments.current && this.#entered(msg)) continue;
      this.#count++;
      if (hooks.message.length > 0) hooks.emit("message", msg);
      if (msg.obj !== null) this.seen.add(msg.obj);
      const entry = commands.get(msg.command);
      const { answer } = stack;
      answer.thrown = false;
      answer.repeatable = entry?.cached === true && this.cache.push(msg);
      try {
        let reply = this.#carryOut(entry, msg);
        if (reply instanceof Promise) {
          if (entry?.limited) this.#watchdog.begin(this.limits.answer, () => this.#tooLate(msg));
          reply = await this.#orInterrupted(reply);
          this.#watchdog.end();
          this.#wake = undefined;
          this.#giveUp = undefined;
          if (reply === givenUp) reply = this.#abandon();
        }
        answer.value = reply;
        if (hooks.reply.length > 0) hooks.emit("reply", msg, answer.value);
      } catch (error) {
        this.#watchdog.end();
        this.#wake = undefined;
        this.#giveUp = undefined;
        noteContext(error, { msg, number: this.#count });
        this.#throwIn(error);
      }
      if (this.#undo.length > 0) this.#undo = [];
    }
  }

  #carryOut(entry: CommandEntry | undefined, msg: Msg): unknown {
    if (entry) return entry.handler(msg, this);
    throw new InvalidCommand(msg.command);
  }

  /** What a handler's promise gives; {@link givenUp} when an interruption comes first. */
  #orInterrupted(reply: Promise<unknown>): Promise<unknown> {
    const epoch = this.#epoch;
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve(givenUp);
      this.#giveUp = (error) => {
        this.#abandon();
        reject(error);
      };
      reply.then(
        (value) => {
          if (epoch === this.#epoch) resolve(value);
        },
        (error) => {
          if (epoch === this.#epoch) reject(error);
        },
      );
    });
  }

  /** A device has not answered in time: its late answer is given up. */
  #tooLate({ obj, args, command }: Msg): void {
    this.#giveUp?.(new DeviceTimeoutError(obj ?? args[0], command, this.limits.answer));
  }

  #abandon(): void {
    this.#epoch++;
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  /** A message of another segment than before; gives whether it is not to be carried out. */
  #entered(msg: Msg): boolean {
    const over = this.#segments.enter(msg.segment);
    if ((msg.segment as { pending?: boolean } | undefined)?.pending) return true;
    if (!over) return false;
    this.impliedCheckpoint();
    return false;
  }

  // ---- interruptions ----

  #ask(request: Request): void {
    this.#request = request;
    this.#attention = true;
    this.#wake?.();
  }

  /** Work failed that the plan does not wait for: what it waits for instead is given up. */
  #fail(error: FailedStatus): void {
    if (this.#giveUp) {
      this.#giveUp(error);
      return;
    }
    this.#failure ??= error;
    this.#attention = true;
  }

  #throwIn(error: unknown): void {
    const { answer } = this.#stack;
    answer.value = error;
    answer.thrown = true;
    this.parts.dispatcher.forgive(error);
  }

  async #attend(): Promise<void> {
    this.#attention = false;
    const { dispatcher } = this.parts;
    if (dispatcher.busy) await dispatcher.settled().catch((error: unknown) => this.#throwIn(error));
    if (this.#request === "pause") await this.#pause();
    if (this.#request === undefined || this.#request === "suspend") {
      this.#request = undefined;
      for (const suspender of this.#tripped.splice(0))
        if (suspender.isTripped) await this.#suspend(suspender);
    }
    const request = this.#request;
    this.#request = undefined;
    if (request === "halt") this.#halting = true;
    else if (request === "stop") this.#throwIn(new RequestStop());
    else if (request === "abort") this.#throwIn(new RequestAbort(this.outcome.reason));
    else this.#throwFailure();
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure && !this.#stack.answer.thrown) this.#throwIn(failure);
  }

  async #pause(): Promise<void> {
    const { machine } = this.parts;
    this.#request = undefined;
    if (this.cache.messages === null) return this.#failPause();
    this.groups.letGo();
    this.#failure = undefined;
    await this.#interruptions.record("pause");
    await bringToRest(this);
    if (this.#request === undefined) {
      machine.to("paused", "pause");
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    this.#attention = false;
    if ((this.#request as Request | undefined) === "resume") await this.#takeUpAgain();
  }

  #failPause(): void {
    this.#pauseFailed = true;
    this.parts.machine.to("aborting", "pause");
    this.#throwIn(new FailedPause());
  }

  async #takeUpAgain(): Promise<void> {
    this.#request = undefined;
    await this.#interruptions.record("resume");
    this.#rewind();
    await wakeUp(this);
    this.parts.machine.to(this.#suspended.resumed, "resume");
  }

  /** What was done since the checkpoint is done again before the plan goes on. */
  #rewind(): void {
    const messages = this.#segments.withoutSegment(this.cache.take());
    if (messages.length > 0 || this.#segments.current?.pending)
      for (const run of this.runs.values()) run.rewind();
    this.#stack.replay(messages);
  }

  async #suspend(suspender: Suspender): Promise<void> {
    const { machine } = this.parts;
    if (machine.state !== "running" && machine.state !== "suspended") return;
    if (this.cache.messages === null) return this.#failPause();
    this.#suspended.enter();
    this.groups.letGo();
    this.#failure = undefined;
    await this.#interruptions.record(suspender.reason);
    await bringDevicesToRest(this);
    this.#rewind();
    this.#stack.push(this.#suspended.during(this.#suspension(suspender)));
  }

  *#suspension(suspender: Suspender): Plan {
    const { reason } = suspender;
    const began = this.clock.now();
    const forget = this.#giveUpAfter(suspender);
    try {
      yield* suspensionPlan(suspender, {
        clear: () => this.#clearAgain(),
        isTripped: () => this.suspenders.tripped.length > 0,
        wasRewindable: this.cache.rewindable,
      });
      // Not waited for: the dispatcher keeps the order, and a failure is found before the next message.
      void this.#interruptions.record(`${reason}: over after ${(this.clock.now() - began).toFixed(1)} s`);
    } finally {
      forget();
    }
  }

  /** Before a call. */
  #untilBegin(): Plan {
    const { suspenders } = this;
    return untilClear({ clear: () => suspenders.clear(), isTripped: () => suspenders.tripped.length > 0 });
  }

  /** Settles when no suspender is tripped and the devices know it. */
  async #clearAgain(): Promise<void> {
    const isAbandoned = this.abandoned();
    await this.suspenders.clear();
    if (!isAbandoned()) await wakeDevices(this);
  }

  #giveUpAfter(suspender: Suspender): () => void {
    const { maxWait } = suspender.options;
    if (maxWait === undefined) return () => {};
    return this.clock.after(maxWait, () => {
      const reason = `Waited ${maxWait} s, but ${suspender.reason}`;
      this.parts.machine.to("aborting", "abort");
      this.end("abort", reason);
    });
  }

  #mark(): void {
    this.groups.checkpoint();
    for (const run of this.runs.values()) run.mark();
  }
}
