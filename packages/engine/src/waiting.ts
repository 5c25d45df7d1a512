import type { Clock } from "@runengine/protocols";
import { Watchdog } from "./watchdog.ts";

/** In place of a reply that did not come. */
export const givenUp: unique symbol = Symbol("given up");

/** What a wait is given up for: an interruption; the end of the call; nothing but its time limit. */
export type GivenUpFor = "interruption" | "end" | "nothing";

export interface WaitOptions {
  readonly givenUpFor: GivenUpFor;
  /** Seconds after which it is given up with the error that `late` makes. */
  readonly limit: number;
  readonly late: () => unknown;
}

/** The engine's wait for a handler, which an interruption, a failure elsewhere or a time limit can cut short. */
export class Waiting {
  readonly #watchdog: Watchdog;
  #givenUpFor: GivenUpFor = "interruption";
  #wake: (() => void) | undefined;
  #reject: ((error: unknown) => void) | undefined;
  #undo: (() => void)[] = [];
  /** Counts the messages that were given up. */
  #epoch = 0;

  constructor(clock: Clock) {
    this.#watchdog = new Watchdog(clock);
  }

  /**
   * What a handler's promise gives; {@link givenUp} when an interruption comes first.
   *
   * @throws what the handler throws, or what the wait was given up with.
   */
  for(reply: Promise<unknown>, { givenUpFor, limit, late }: WaitOptions): Promise<unknown> {
    const epoch = this.#epoch;
    this.#givenUpFor = givenUpFor;
    if (limit !== Number.POSITIVE_INFINITY) this.#watchdog.begin(limit, () => this.#giveUp(late()));
    return new Promise((resolve, reject) => {
      this.#wake = () => {
        this.#abandon();
        resolve(givenUp);
      };
      this.#reject = reject;
      reply.then(
        (value) => {
          if (epoch === this.#epoch) this.#end(resolve, value);
        },
        (error) => {
          if (epoch === this.#epoch) this.#end(reject, error);
        },
      );
    });
  }

  /** Settles at the next {@link interrupt}. */
  rest(): Promise<void> {
    this.#givenUpFor = "interruption";
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }

  /** An interruption, or the end of the call: the wait under way is given up, if it may be. */
  interrupt(by: "interruption" | "end"): void {
    if (this.#givenUpFor === "interruption" || this.#givenUpFor === by) this.#wake?.();
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
    const reject = this.#reject;
    if (!reject) return false;
    this.#abandon();
    reject(error);
    return true;
  }

  #end(settle: (value: unknown) => void, value: unknown): void {
    this.#watchdog.end();
    this.#wake = undefined;
    this.#reject = undefined;
    settle(value);
  }

  #abandon(): void {
    this.#watchdog.end();
    this.#wake = undefined;
    this.#reject = undefined;
    this.#epoch++;
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }
}
