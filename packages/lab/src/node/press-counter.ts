/** Presses closer than this count as one: a key that bounces, or that repeats. */
const together = 0.1;
/** After so long without a press, in seconds, a series is over. */
const apart = 10;

/** Counts the presses of a series. */
export class PressCounter {
  #count = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** @param now - In seconds. @returns How many there were in this series; `null` for one that counts as the one before. */
  press(now: number): number | null {
    const since = now - this.#last;
    this.#last = now;
    if (since < together) return null;
    this.#count = since > apart ? 1 : this.#count + 1;
    return this.#count;
  }

  /** The next press begins a new series. */
  reset(): void {
    this.#count = 0;
  }
}
