import type { Listener, ListenTo, Msg, Plan } from "@runengine/messages";
import { type Clock, type MaybePromise, systemClock } from "@runengine/protocols";
import { Call } from "./call.ts";
import { commandTable } from "./commands/command-table.ts";
import type { EngineParts } from "./engine-parts.ts";
import { type EngineState, StateMachine } from "./engine-state.ts";
import { noteContext, type Problem } from "./error-context.ts";
import { RunEngineInterrupted } from "./errors.ts";
import type { Handler } from "./handler.ts";
import { type EngineHooks, Hooks, isHookName } from "./hooks.ts";
import type { Ending } from "./interrupter.ts";
import { type Limits, limitsOf } from "./limits.ts";
import {
  type Delivery,
  Dispatcher,
  type DocumentListener,
  type ListenerInfo,
  type SubscribeOptions,
} from "./listeners/dispatcher.ts";
import { addSubscriptions, type Subscriptions } from "./listeners/subscriptions.ts";
import { planOf } from "./plan-of.ts";
import type { RunResult } from "./run-result.ts";
import { checkSample, type Metadata, type MetadataKeeper, nextScanId } from "./start-metadata.ts";
import type { Suspender } from "./suspenders/suspender.ts";
import { Suspenders, type Suspension } from "./suspenders/suspenders.ts";
import { uidPool } from "./uid-pool.ts";

/** A plan made into another one: wraps, inserts, changes messages. */
export type Preprocessor = <R>(plan: Plan<R>) => Plan<R>;

/** Whatever takes every document and is waited for: any `RunStore`. */
export interface DocumentSink {
  write: DocumentListener;
}

export interface RunEngineOptions {
  /** Goes into every start document; holds the last `scan_id`. Kept, not copied: it is {@link RunEngine.metadata}. Default: empty. */
  readonly metadata?: Metadata;
  /** Keeps the metadata from one program to the next: gives them at first, and is asked to save when a scan id was given out. In place of `metadata`. */
  readonly metadataStore?: MetadataKeeper;
  /** Default: the computer's time. */
  readonly clock?: Clock;
  /** Handlers by command, besides the core ones and in their place. */
  readonly handlers?: Readonly<Record<string, Handler>>;
  /** Applied to every plan, the first one innermost. */
  readonly preprocessors?: readonly Preprocessor[];
  /** Suspend plans while a signal is bad; see {@link RunEngine.installSuspender}. */
  readonly suspenders?: readonly Suspender[];
  /** Gets every document first, and critically: a failure to keep one fails the run. Where it is a `RunStore`, lossless listeners read on from it. */
  readonly store?: DocumentSink;
  /** Whether pauses and resumes become events of a stream "interruptions". Default: false. */
  readonly recordInterruptions?: boolean;
  /** Whether events may only go to declared streams. Default: false. */
  readonly requireStreamDeclaration?: boolean;
  /** Makes the uids of documents. Default: random UUIDs (version 4). */
  readonly newUid?: () => string;
  /** Gives the next scan id; `null` for runs without one. Default: one more than the last. */
  readonly scanIdSource?: ((metadata: Readonly<Metadata>) => MaybePromise<number>) | null;
  /** Throws for metadata that no run must begin with. Default: `sample` is text or an object. */
  readonly metadataValidator?: (metadata: Readonly<Metadata>) => MaybePromise<void>;
  /** Gives the metadata as they are to stand in the start document. Default: as they are. */
  readonly metadataNormalizer?: (metadata: Metadata) => MaybePromise<Metadata>;
  /** Delivery for listeners that are added without one. Default: latest. */
  readonly defaultDelivery?: Delivery;
  /** How long anything may take before it is given up. Default: see {@link Limits}. */
  readonly limits?: Partial<Limits>;
  /** Elements of an array that may stand in an event. Default: 1000. */
  readonly mostElements?: number;
  /** Answers the command `input`. Default: refuses it. */
  readonly input?: (prompt: string) => Promise<string>;
}

export interface RunOptions {
  /** Goes into the start documents of this call, before all other metadata. */
  readonly metadata?: Readonly<Metadata>;
  /** Listeners for this call: one for all documents, or by document name. */
  readonly subscriptions?: Subscriptions;
  /** Delivery for these listeners. Default: as for the engine's. */
  readonly delivery?: Delivery;
}

/**
 * Carries out the messages of a plan on devices, and emits the documents.
 *
 * @see `RunEngine` of bluesky, the counterpart.
 */
export class RunEngine {
  readonly clock: Clock;
  /** For every start document; change it between calls as you like. */
  readonly metadata: Metadata;
  readonly #parts: EngineParts;
  readonly #preprocessors: readonly Preprocessor[];
  #call: Call | undefined;
  #resting: (() => void)[] = [];
  /** Asked to resume, but still waking devices up: the state is *paused* until then. */
  #resuming = false;

  constructor(options: RunEngineOptions = {}) {
    const hooks = new Hooks();
    const clock = options.clock ?? systemClock;
    const limits = limitsOf(options.limits);
    this.clock = clock;
    this.metadata = options.metadataStore?.metadata ?? options.metadata ?? {};
    this.#preprocessors = options.preprocessors ?? [];
    this.#parts = {
      clock,
      hooks,
      commands: commandTable(options.handlers),
      machine: new StateMachine((state, previous) => this.#stateChanged(state, previous)),
      dispatcher: new Dispatcher({
        clock,
        defaultDelivery: options.defaultDelivery ?? "latest",
        limits,
        store: options.store,
        problem: (where, error) => hooks.emit("problem", where, error),
      }),
      metadata: {
        own: this.metadata,
        save: () => options.metadataStore?.save(),
        scanIdSource: options.scanIdSource === undefined ? nextScanId : options.scanIdSource,
        validate: options.metadataValidator ?? checkSample,
        normalize: options.metadataNormalizer ?? ((metadata) => metadata),
      },
      suspenders: new Suspenders({
        clock,
        tripped: (suspender) => this.#call?.interrupter.suspend(suspender),
        problem: (where, error) => hooks.emit("problem", where, error),
      }),
      engineClass: RunEngine,
      newUid: options.newUid ?? uidPool(),
      ask: options.input ?? refuseInput,
      recordInterruptions: options.recordInterruptions ?? false,
      requireStreamDeclaration: options.requireStreamDeclaration ?? false,
      mostElements: options.mostElements ?? 1000,
      limits,
    };
    const { store } = options;
    for (const suspender of options.suspenders ?? []) this.#install(suspender);
    if (store)
      this.#parts.dispatcher.subscribe("all", (...document) => store.write(...document), {
        delivery: "critical",
      });
  }

  get state(): EngineState {
    return this.#parts.machine.state;
  }

  /** Why the plan waits, while the state is *suspended* or a suspender has tripped before a call. */
  get suspensions(): readonly Suspension[] {
    return this.#parts.suspenders.suspensions;
  }

  /** The messages that a resume would do again; `null` where the plan cannot be resumed, and while no plan runs. */
  get messageCache(): readonly Msg[] | null {
    return this.#call?.cache.messages ?? null;
  }

  /**
   * Runs a plan. Settles when the call is over, pauses included.
   *
   * @returns What the plan returned, and which runs it made.
   * @throws the plan's own error; RunEngineInterrupted, which carries the result, after stop, abort, halt or a pause that was not
   *   possible; TransitionError while another plan runs; TypeError for what is no plan.
   */
  async run<R>(plan: Plan<R> | Iterable<unknown>, options: RunOptions = {}): Promise<RunResult<R>> {
    const { machine } = this.#parts;
    machine.expect(["idle"], "run a plan");
    const call = new Call(this.#preprocess(planOf(plan)), options.metadata ?? {}, this.#parts);
    addSubscriptions(call, options.subscriptions, options.delivery);
    this.#call = call;
    const problems: Problem[] = [];
    const forget = this.#parts.hooks.add("problem", (where, error) => problems.push({ where, error }));
    machine.to("running", "run a plan");
    await call.run();
    forget();
    this.#call = undefined;
    machine.to("idle", "end");
    const { runStartUids, exitStatus, interrupted, reason, error } = call.outcome;
    const result: RunResult<R> = {
      runStartUids,
      planResult: call.planResult as R | undefined,
      exitStatus,
      interrupted,
      reason,
      problems,
    };
    if (error === undefined && !interrupted) return result;
    const failure = error ?? new RunEngineInterrupted(result);
    noteContext(failure, { problems });
    throw failure;
  }

  /**
   * Pauses now, or at the next checkpoint.
   *
   * @throws TransitionError unless a plan is running.
   */
  requestPause({ defer = false }: { readonly defer?: boolean } = {}): void {
    this.#parts.machine.expect(["running", "suspended"], "pause");
    this.#call?.interrupter.requestPause(defer);
  }

  /** Goes on after a pause: does the messages since the checkpoint again, then the rest. @throws TransitionError unless paused. */
  resume(): void {
    this.#parts.machine.expect(["paused"], "resume");
    this.#resuming = true;
    this.#call?.interrupter.resume();
  }

  /** Ends the call; cleanup runs, and the data count as good. @throws TransitionError when there is nothing to stop. */
  stop(): void {
    this.#end("stop", "stopping", "");
  }

  /** Ends the call; cleanup runs, and the runs end as *abort*. @throws TransitionError when there is nothing to abort. */
  abort(reason = ""): void {
    this.#end("abort", "aborting", reason);
  }

  /** Ends the call at once: of the plan's cleanup nothing runs. The engine still stops devices and closes runs. @throws TransitionError */
  halt(): void {
    this.#end("halt", "halting", "");
  }

  /** From now on plans wait while the suspender is tripped. Settles when its signal is watched. */
  async installSuspender(suspender: Suspender): Promise<void> {
    await this.#parts.suspenders.add(suspender);
  }

  /** The suspenders that are installed, in order. */
  get suspenders(): readonly Suspender[] {
    return this.#parts.suspenders.installed;
  }

  /** Takes a suspender away; a plan that waits for it goes on. */
  async removeSuspender(suspender: Suspender): Promise<void> {
    await this.#parts.suspenders.remove(suspender);
  }

  /** Settles when the engine is paused or idle; at once where it is and was not asked to resume. */
  pausedOrIdle(): Promise<void> {
    if ((this.state === "paused" && !this.#resuming) || this.state === "idle") return Promise.resolve();
    return new Promise((resolve) => this.#resting.push(resolve));
  }

  /**
   * Adds a listener for the documents of all calls.
   *
   * @returns A token for {@link unsubscribe}.
   * @throws TypeError for a name that no document has.
   */
  subscribe<N extends ListenTo>(name: N, listener: Listener<NoInfer<N>>, options?: SubscribeOptions): number {
    return this.#parts.dispatcher.subscribe(name, listener as DocumentListener, options);
  }

  /** How the listeners fare: those of the engine, and while a plan runs those of the call. */
  get listeners(): readonly ListenerInfo[] {
    return this.#parts.dispatcher.listeners;
  }

  /** Takes a listener away; does nothing for a token that is not known. */
  unsubscribe(token: number): void {
    this.#parts.dispatcher.unsubscribe(token);
  }

  /** Tells `listener` of what the engine does. @returns A function that ends it. @throws TypeError for a name that is none. */
  on<N extends keyof EngineHooks>(name: N, listener: (...args: EngineHooks[N]) => void): () => void {
    if (!isHookName(name)) throw new TypeError(`the engine does not tell of "${String(name)}"`);
    return this.#parts.hooks.add(name, listener);
  }

  #install(suspender: Suspender): void {
    this.installSuspender(suspender).catch((error: unknown) =>
      this.#parts.hooks.emit("problem", "installing a suspender", error),
    );
  }

  #end(how: Ending, state: EngineState, reason: string): void {
    this.#parts.machine.to(state, how);
    this.#call?.interrupter.end(how, reason);
  }

  #preprocess(plan: Plan<unknown>): Plan<unknown> {
    return this.#preprocessors.reduce((inner, preprocessor) => preprocessor(inner), plan);
  }

  #stateChanged(state: EngineState, previous: EngineState): void {
    this.#resuming = false;
    this.#parts.hooks.emit("state", state, previous);
    if (state !== "paused" && state !== "idle") return;
    const resting = this.#resting;
    this.#resting = [];
    for (const resolve of resting) resolve();
  }
}

function refuseInput(prompt: string): Promise<string> {
  return Promise.reject(
    new Error(`The plan asks "${prompt}", but nobody can answer: pass input in new RunEngine({ input })`),
  );
}
