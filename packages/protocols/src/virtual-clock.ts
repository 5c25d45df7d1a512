import { type Clock, secondsAhead, sleepBy } from "./clock.ts";
import { systemClock } from "./system-clock.ts";
import { throwUncaught } from "./uncaught.ts";

export interface VirtualClockOptions {
  /** Time at the beginning, in seconds since the UNIX epoch. Default: 1 700 000 000. */
  readonly start?: number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  /** Absent once it is called off. */
  callback: (() => void) | undefined;
}

/**
 * A clock that jumps to its next timer as soon as nothing else is going on.
 *
 * It jumps after a whole turn of the event loop in which nothing was asked of it and nobody holds it; work outside the clock (a file,
 * a worker) holds it. Timers that are due together are called in the order in which they were set; an endless one never is.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #holds = 0;
  #activity = 0;
  #watching = false;
  /** A binary heap by time, then order. */
  readonly #timers: Timer[] = [];

  constructor({ start = 1_700_000_000 }: VirtualClockOptions = {}) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(seconds: number, callback: () => void): () => void {
    this.#activity++;
    const at = this.#now + secondsAhead(seconds);
    if (at === Number.POSITIVE_INFINITY) return () => {};
    const timer: Timer = { at, order: this.#order++, callback };
    this.#push(timer);
    this.#watch();
    return () => {
      this.#activity++;
      timer.callback = undefined;
    };
  }

  sleep(seconds: number, signal?: AbortSignal): Promise<void> {
    return sleepBy(this, seconds, signal);
  }

  turn(): Promise<void> {
    this.#activity++;
    return systemClock.turn();
  }

  hold(): () => void {
    this.#holds++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds--;
      this.#activity++;
      this.#watch();
    };
  }

  #watch(): void {
    if (this.#watching || this.#timers.length === 0) return;
    this.#watching = true;
    void this.#jumpWhenQuiet();
  }

  async #jumpWhenQuiet(): Promise<void> {
    while (this.#timers.length > 0 && this.#holds === 0) {
      const before = this.#activity;
      await systemClock.turn();
      if (this.#activity === before && this.#holds === 0) this.#jump();
    }
    this.#watching = false;
  }

  #jump(): void {
    let timer = this.#pop();
    while (timer && !timer.callback) timer = this.#pop();
    if (!timer) return;
    this.#now = Math.max(this.#now, timer.at);
    try {
      timer.callback?.();
    } catch (error) {
      throwUncaught(error);
    }
  }

  #push(timer: Timer): void {
    const heap = this.#timers;
    let child = heap.push(timer) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = heap[parent] as Timer;
      if (!isBefore(timer, above)) break;
      heap[child] = above;
      child = parent;
    }
    heap[child] = timer;
  }

  #pop(): Timer | undefined {
    const heap = this.#timers;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child++;
      if (!isBefore(heap[child] as Timer, last)) break;
      heap[parent] = heap[child] as Timer;
      parent = child;
    }
    heap[parent] = last;
    return first;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** A clock for dry runs and tests: an hour of beam time passes in milliseconds. */
export function virtualClock(options?: VirtualClockOptions): VirtualClock {
  return new VirtualClock(options);
}
