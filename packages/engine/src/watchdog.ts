import type { Clock } from "@runengine/protocols";

/** Watches one wait after the other by a single timer, which costs nothing while waits are short. */
export class Watchdog {
  readonly #clock: Clock;
  #due = Number.POSITIVE_INFINITY;
  #late: (() => void) | undefined;
  #forget: (() => void) | undefined;
  #rings = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `late` after `seconds`, unless {@link end} or another {@link begin} comes before. */
  begin(seconds: number, late: () => void): void {
    this.#due = this.#clock.now() + seconds;
    this.#late = late;
    if (this.#due < this.#rings) this.#arm(seconds);
  }

  end(): void {
    this.#late = undefined;
  }

  /** Lets the timer go. */
  close(): void {
    this.end();
    this.#forget?.();
    this.#forget = undefined;
    this.#rings = Number.POSITIVE_INFINITY;
  }

  #arm(seconds: number): void {
    if (seconds === Number.POSITIVE_INFINITY) return;
    this.#forget?.();
    this.#rings = this.#clock.now() + seconds;
    this.#forget = this.#clock.after(seconds, () => this.#ring());
  }

  #ring(): void {
    this.#forget = undefined;
    this.#rings = Number.POSITIVE_INFINITY;
    const late = this.#late;
    if (!late) return;
    const left = this.#due - this.#clock.now();
    if (left > 0) this.#arm(left);
    else {
      this.#late = undefined;
      late();
    }
  }
}
