import type { Clock } from "@runengine/protocols";

/** A clock for one user of another clock, which knows what that user has left on it. */
export class TrackedClock implements Clock {
  readonly #clock: Clock;
  #timers = 0;
  #holds = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Timers that were set, and neither called off nor due yet. */
  get timers(): number {
    return this.#timers;
  }

  get holds(): number {
    return this.#holds;
  }

  now(): number {
    return this.#clock.now();
  }

  after(seconds: number, callback: () => void): () => void {
    if (seconds === Number.POSITIVE_INFINITY) return this.#clock.after(seconds, callback);
    this.#timers++;
    let isOver = false;
    const end = () => {
      if (!isOver) this.#timers--;
      isOver = true;
    };
    const forget = this.#clock.after(seconds, () => {
      end();
      callback();
    });
    return () => {
      end();
      forget();
    };
  }

  sleep(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(seconds, resolve);
    });
  }

  turn(): Promise<void> {
    return this.#clock.turn();
  }

  hold(): () => void {
    this.#holds++;
    let isHeld = true;
    const release = this.#clock.hold();
    return () => {
      if (isHeld) this.#holds--;
      isHeld = false;
      release();
    };
  }
}
