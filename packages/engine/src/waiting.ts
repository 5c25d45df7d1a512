import type { Clock } from "@runengine/protocols";
import { Watchdog } from "./watchdog.ts";

/** What a wait is given up for: an interruption; the end of the call; nothing but its time limit. */
export type GivenUpFor = "interruption" | "end" | "nothing";

export interface WaitOptions {
  readonly givenUpFor: GivenUpFor;
  /** Seconds after which it is given up with the error that `late` makes. */
  readonly limit: number;
  readonly late: () => unknown;
  /** Exactly one of these is called, in a turn of its own. */
  readonly answered: (reply: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly givenUp: () => void;
}

const settled = Promise.resolve();

/** The engine's wait for a handler, which an interruption, a failure elsewhere or a time limit can cut short. */
export class Waiting {
  readonly #watchdog: Watchdog;
  #givenUpFor: GivenUpFor = "interruption";
  /** What waits for a handler. */
  #wait: WaitOptions | undefined;
  /** What rests. */
  #wake: (() => void) | undefined;
  #undo: (() => void)[] = [];
  /** Counts the messages that were given up. */
  #epoch = 0;

  constructor(clock: Clock) {
    this.#watchdog = new Watchdog(clock);
  }

  /** Waits for a handler's promise, until an interruption, an error from elsewhere or the time limit comes first. */
  for(reply: Promise<unknown>, options: WaitOptions): void {
    const epoch = this.#epoch;
    const { givenUpFor, limit, answered, failed } = options;
    this.#givenUpFor = givenUpFor;
    this.#wait = options;
    if (limit !== Number.POSITIVE_INFINITY) this.#watchdog.begin(limit, () => this.#giveUp(options.late()));
    reply.then(
      (value) => {
        if (epoch !== this.#epoch) return;
        this.#end();
        answered(value);
      },
      (error) => {
        if (epoch !== this.#epoch) return;
        this.#end();
        failed(error);
      },
    );
  }

  /** Settles at the next {@link interrupt}. */
  rest(): Promise<void> {
    this.#givenUpFor = "interruption";
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** An interruption, or the end of the call: the wait under way is given up, if it may be. */
  interrupt(by: "interruption" | "end"): void {
    if (this.#givenUpFor !== "interruption" && this.#givenUpFor !== by) return;
    this.#wake?.();
    this.#wake = undefined;
    const wait = this.#wait;
    if (!wait) return;
    this.#abandon();
    void settled.then(wait.givenUp);
  }

  /** Gives the wait under way up with an error; gives whether there was one that may be given up. */
  fail(error: unknown): boolean {
    return this.#givenUpFor !== "nothing" && this.#giveUp(error);
  }

  /** Registers what is undone when the present message is given up. */
  onAbandon(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** A function that tells whether the message carried out now has been given up meanwhile. */
  abandoned(): () => boolean {
    const epoch = this.#epoch;
    return () => epoch !== this.#epoch;
  }

  /** The present message is through. */
  done(): void {
    if (this.#undo.length > 0) this.#undo = [];
  }

  close(): void {
    this.#watchdog.close();
  }

  #giveUp(error: unknown): boolean {
    const wait = this.#wait;
    if (!wait) return false;
    this.#abandon();
    void settled.then(() => wait.failed(error));
    return true;
  }

  #end(): void {
    this.#watchdog.end();
    this.#wait = undefined;
  }

  #abandon(): void {
    this.#end();
    this.#epoch++;
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }
}
