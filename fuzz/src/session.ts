import { RunEngine, type Suspender } from "@runengine/engine";
import type { AnyDocument } from "@runengine/event-model";
import type { Msg } from "@runengine/messages";
import { type Clock, virtualClock } from "@runengine/protocols";
import { type Instrument, instrument } from "./devices/instrument.ts";
import { TrackedClock } from "./tracked-clock.ts";

/** What a critical listener does that keeps the documents and is made to fail. */
export type KeeperFault = "fails" | "fails later" | "hangs";

export interface SessionOptions {
  /** Which manner each device has: 0, 1 or 2. */
  readonly turn: number;
  /** Whether critical listeners give promises. */
  readonly keepsLater: boolean;
  readonly recordInterruptions: boolean;
  /** Seconds of real time that a critical listener has. Default: much. */
  readonly listenerLimit?: number;
}

/** What the keeper fails with. */
class KeeperError extends Error {
  override readonly name = "KeeperError";
}

/** An engine in virtual time with an instrument, and all that they tell. */
export class Session {
  readonly RE: RunEngine;
  /** For devices and whoever interrupts. */
  readonly time: Clock;
  /** The engine's, which knows what it has left behind. */
  readonly clock: TrackedClock;
  readonly devices: Instrument;
  readonly documents: AnyDocument[] = [];
  /** The moment of each document. */
  readonly times: number[] = [];
  readonly states: string[] = [];
  readonly problems: string[] = [];
  readonly interruptions: string[] = [];
  /** What is done when the engine has paused next; else it is resumed. */
  whenPaused: (() => void) | undefined;
  readonly options: SessionOptions;
  suspender: Suspender | undefined;
  /** What was not at rest in a pause. */
  pausedFault: string | undefined;
  /** How often the engine has paused. */
  pauses = 0;
  /** Whether the call is over: nothing more happens to it. */
  isOver = false;
  /** Documents that there were when the call was ended from outside, or something broke; undefined if neither has happened. */
  documentsAtEnd: number | undefined;
  /** Messages taken up so far. */
  count = 0;
  #keeperFault: KeeperFault | undefined;
  keeperFailed = false;

  constructor(options: SessionOptions) {
    const { turn, recordInterruptions, listenerLimit = 20 } = options;
    this.options = options;
    this.time = virtualClock();
    this.clock = new TrackedClock(this.time);
    this.devices = instrument(this.time, turn);
    let uids = 0;
    this.RE = new RunEngine({
      clock: this.clock,
      newUid: () => `uid-${++uids}`,
      recordInterruptions,
      limits: { answer: 20, work: 60, cleanupStep: 5, cleanupPlan: 200, listener: listenerLimit },
    });
    this.RE.subscribe("all", (...document) => this.#record(document), { delivery: "critical" });
    this.RE.subscribe("all", () => this.#keep(), { delivery: "critical" });
    this.RE.on("message", () => this.count++);
    this.RE.on("state", (state) => this.states.push(state));
    this.RE.on("interruption", (what) => this.interruptions.push(what));
    this.RE.on("problem", (where, error) => this.problems.push(`${where}: ${String(error)}`));
  }

  /** From now on the keeper fails at the next document. */
  breakKeeper(fault: KeeperFault): void {
    this.markEnd();
    this.#keeperFault = fault;
  }

  markEnd(): void {
    this.documentsAtEnd = this.documents.length;
  }

  /** It fails no more. */
  mendKeeper(): void {
    this.#keeperFault = undefined;
  }

  /** Calls `act` just before message `at` is carried out. */
  onMessage(at: number, act: (msg: Msg) => void): () => void {
    let count = 0;
    return this.RE.on("message", (msg) => {
      if (++count === at) act(msg);
    });
  }

  #record(document: AnyDocument): void {
    this.documents.push(document);
    this.times.push(this.time.now());
  }

  #keep(): Promise<void> | undefined {
    const fault = this.#keeperFault;
    this.#keeperFault = undefined;
    if (fault !== undefined) this.keeperFailed = true;
    if (fault === "fails") throw new KeeperError("the keeper failed");
    if (fault === "fails later") return Promise.reject(new KeeperError("the keeper failed later"));
    if (fault === "hangs") return new Promise(() => {});
    return this.options.keepsLater ? Promise.resolve() : undefined;
  }
}
