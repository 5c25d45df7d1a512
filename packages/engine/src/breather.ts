import { type Clock, systemClock } from "@runengine/protocols";

/** Milliseconds of real time after which the host gets a turn: timers, sockets, signals, pages. */
const turnEveryMs = 2;
/** The clock is looked at so often that this much time lies between two looks. */
const lookEveryMs = 0.25;
const mostMessages = 4096;

/**
 * Lets the host have its turn by time, not by message, so that a plan that never waits neither starves it nor pays for it.
 *
 * How many messages lie between two looks at the clock follows from how long they took.
 */
export class Breather {
  readonly #clock: Clock;
  #interval = 16;
  #left = 16;
  #looked = performance.now();
  #turned = performance.now();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Called once a message; gives a promise when it is the host's turn. */
  breathe(): Promise<void> | undefined {
    if (--this.#left > 0) return undefined;
    return this.#look();
  }

  #look(): Promise<void> | undefined {
    const now = performance.now();
    const passed = now - this.#looked;
    if (passed < lookEveryMs / 2) this.#interval = Math.min(this.#interval * 2, mostMessages);
    else if (passed > lookEveryMs)
      this.#interval = Math.max(1, Math.floor((this.#interval * lookEveryMs) / passed));
    this.#left = this.#interval;
    this.#looked = now;
    return now - this.#turned < turnEveryMs ? undefined : this.#turn();
  }

  async #turn(): Promise<void> {
    const release = this.#clock.hold();
    await systemClock.turn();
    release();
    this.#turned = this.#looked = performance.now();
  }
}
