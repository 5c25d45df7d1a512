import { type Clock, secondsAhead, sleepBy } from "./clock.ts";

// The only place that knows the host's timers; `platform.d.ts` leaves them out on purpose.
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const setImmediate: undefined | ((callback: () => void) => unknown);
declare const MessageChannel: {
  new (): {
    port1: { onmessage: (() => void) | null; unref?(): void };
    port2: { postMessage(message: unknown): void };
  };
};

/** `setTimeout` takes at most 2³¹ − 1 ms. */
const longestMs = 2 ** 31 - 1;

function nextTurn(): () => Promise<void> {
  if (typeof setImmediate === "function") {
    const immediate = setImmediate;
    return () =>
      new Promise((resolve) => {
        immediate(resolve);
      });
  }
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

let turn: (() => Promise<void>) | undefined;

function after(seconds: number, callback: () => void): () => void {
  let timer: unknown;
  const wait = (ms: number) => {
    const step = Math.min(ms, longestMs);
    timer = setTimeout(() => (ms > step ? wait(ms - step) : callback()), step);
  };
  wait(secondsAhead(seconds) * 1000);
  return () => clearTimeout(timer);
}

const nothing = () => {};

/** The time of the computer. */
export const systemClock: Clock = {
  now: () => Date.now() / 1000,
  after,
  sleep: (seconds, signal) => sleepBy({ after }, seconds, signal),
  turn: () => {
    turn ??= nextTurn();
    return turn();
  },
  hold: () => nothing,
};
