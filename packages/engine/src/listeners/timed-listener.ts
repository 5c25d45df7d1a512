import type { AnyDocument } from "@runengine/event-model";
import type { DocumentListener } from "./dispatcher.ts";

/** A call in so many is timed; the others are taken to be alike. */
const timedOneIn = 16;
/** While documents come fast, the time is looked at for one in so many of those that a busy listener does not get. */
const lookedAtOneIn = 32;
/** Milliseconds between two looks that are no longer fast. */
const fastMs = 1;

export interface TimedListenerOptions {
  /** Seconds of real time that the listener may take over one document before it is cut off. */
  readonly limit: number;
  readonly problem: (error: unknown) => void;
}

/** A listener that nobody waits for: what it throws is told, and the time that it takes is known. */
export class TimedListener {
  readonly #listener: DocumentListener;
  readonly #options: TimedListenerOptions;
  #calls = 0;
  #busySince: number | undefined;
  #looked = 0;
  #unlooked = 0;
  /** Seconds of real time that it has taken, estimated from one call in sixteen and all that gave promises. */
  timeUsed = 0;
  lastError: unknown = undefined;
  /** Whether it has hung, and gets nothing any more. */
  isCutOff = false;

  constructor(listener: DocumentListener, options: TimedListenerOptions) {
    this.#listener = listener;
    this.#options = options;
  }

  /** Whether a promise of its is pending. Cuts it off when that is so for longer than its limit. */
  get isBusy(): boolean {
    if (this.#busySince === undefined) return false;
    if (!this.isCutOff && --this.#unlooked <= 0) this.#look(this.#busySince);
    return true;
  }

  #look(busySince: number): void {
    const { limit } = this.#options;
    const now = performance.now();
    this.#unlooked = now - this.#looked < fastMs ? lookedAtOneIn : 1;
    this.#looked = now;
    if (now - busySince <= limit * 1000) return;
    this.isCutOff = true;
    this.#failed(new Error(`has hung for more than ${limit} s over one document; it is cut off`));
  }

  /** Gives it a document; the promise settles when it is through, whatever comes of it. */
  call(document: AnyDocument): Promise<void> | undefined {
    const isTimed = this.#calls++ % timedOneIn === 0;
    const began = isTimed ? performance.now() : 0;
    try {
      const pending = this.#listener(document[0] as never, document[1] as never);
      if (isTimed) this.timeUsed += ((performance.now() - began) / 1000) * timedOneIn;
      return pending instanceof Promise ? this.#wait(pending) : undefined;
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  async #wait(pending: Promise<unknown>): Promise<void> {
    const began = performance.now();
    this.#busySince = began;
    this.#unlooked = 0;
    try {
      await pending;
    } catch (error) {
      this.#failed(error);
    }
    this.#busySince = undefined;
    this.timeUsed += (performance.now() - began) / 1000;
  }

  #failed(error: unknown): void {
    this.lastError = error;
    this.#options.problem(error);
  }
}
