import type { Clock, MaybePromise } from "@runengine/protocols";
import { systemClock, throwUncaught } from "@runengine/protocols";
import { ConnectionLostError, NotConnectedError, OpenTimeoutError } from "./connection-errors.ts";

/** How a line to an instrument is opened and closed. */
export interface Link {
  /**
   * Opens it.
   *
   * @param giveUp - Aborted when it takes too long or is no longer wanted; what ends later must leave nothing open.
   * @param lost - To be called when this opening of the line breaks by itself.
   */
  open(giveUp: AbortSignal, lost: (reason: unknown) => void): MaybePromise<void>;
  /** Lets go of it. Called after a loss too, where nothing may be left to close. */
  close(): MaybePromise<void>;
}

export interface ConnectionOptions {
  /** Seconds until the first attempt after a loss; each later one waits twice as long. Default: 0.5. */
  readonly firstDelay?: number;
  /** The longest time between two attempts, in seconds. Default: 30. */
  readonly longestDelay?: number;
  /** Seconds that one attempt may take. Default: 10. */
  readonly timeout?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

export type ConnectionState = "closed" | "opening" | "open" | "lost";

/** One try to open the line, and, when it has succeeded, the line it opened. */
interface Attempt {
  readonly giveUp: AbortController;
  readonly opened: Promise<void>;
  /** It broke, perhaps when it had been opened and did not count as open yet. */
  broken?: { readonly reason: unknown };
}

/**
 * A line that the signals of an instrument share: opened, lost, opened again with back-off, closed.
 *
 * Whoever finds it broken says so, by {@link lost}: what is under way then fails at once, and the line is opened again as soon as it can be.
 */
export class Connection {
  readonly address: string;
  readonly #link: Link;
  readonly #options: Required<ConnectionOptions>;
  readonly #pending = new Set<(reason: unknown) => void>();
  readonly #listeners = new Set<(state: ConnectionState) => void>();
  #state: ConnectionState = "closed";
  #attempt: Attempt | undefined;
  #closing: Promise<void> = Promise.resolve();
  #reason: unknown;
  #forgetRetry: () => void = () => {};

  /**
   * @param address - Where it leads, for messages: `tcp://psu:5025`.
   * @throws RangeError for times that are not above 0.
   */
  constructor(address: string, link: Link, options: ConnectionOptions = {}) {
    this.address = address;
    this.#link = link;
    this.#options = { firstDelay: 0.5, longestDelay: 30, timeout: 10, clock: systemClock, ...options };
    for (const option of ["firstDelay", "longestDelay", "timeout"] as const) {
      const seconds = this.#options[option];
      if (!(seconds > 0)) throw new RangeError(`${address}: ${option} must be above 0 s, got ${seconds}`);
    }
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /**
   * Opens the line, unless it is open; an attempt under way is joined. A lost one is tried again later when this fails.
   *
   * @throws what the link's `open` throws; OpenTimeoutError when it takes too long.
   */
  open(): Promise<void> {
    this.#forgetRetry();
    this.#attempt ??= this.#begin();
    return this.#attempt.opened;
  }

  /** Closes the line, or gives up opening it; what is under way fails. @throws what the link's `close` throws. */
  close(): Promise<void> {
    this.#forgetRetry();
    if (this.#state === "closed") return this.#closing;
    const wasOpen = this.#state === "open";
    const attempt = this.#attempt;
    this.#attempt = undefined;
    this.#reason = undefined;
    this.#enter("closed");
    attempt?.giveUp.abort(new Error(`${this.address} was closed`));
    this.#failPending(new Error("it was closed"));
    return wasOpen ? this.#release() : this.#closing;
  }

  /** Says that the line is broken: what is under way fails, and it is opened again as soon as it can be. */
  lost(reason: unknown): void {
    if (this.#state !== "open") return;
    this.#attempt = undefined;
    this.#reason = reason;
    this.#enter("lost");
    this.#release().catch(() => {});
    this.#retryAfter(this.#options.firstDelay);
    this.#failPending(reason);
  }

  /** Calls back at each change of state, until the function given back is called. */
  onChange(listener: (state: ConnectionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Calls back once when the line is lost or closed, unless the function given back is called before.
   *
   * @param device - Path of the device whose work it is, for the error.
   * @throws NotConnectedError when it is not open.
   */
  whileOpen(device: string, onLost: (error: ConnectionLostError) => void): () => void {
    if (this.#state !== "open") throw new NotConnectedError(device, this.address, this.#state, this.#reason);
    const fail = (reason: unknown) =>
      onLost(new ConnectionLostError(device, this.address, reason, this.#state === "lost"));
    this.#pending.add(fail);
    return () => this.#pending.delete(fail);
  }

  /** Tries once; after a loss again and again. */
  #begin(delay = this.#options.firstDelay): Attempt {
    const wasLost = this.#state === "lost";
    const giveUp = new AbortController();
    this.#enter("opening");
    const opened = this.#opened(giveUp);
    const attempt: Attempt = { giveUp, opened };
    opened.then(
      () => {
        if (this.#attempt !== attempt) return;
        this.#enter("open");
        if (attempt.broken) this.lost(attempt.broken.reason);
      },
      (error: unknown) => {
        if (this.#attempt !== attempt) return;
        this.#attempt = undefined;
        this.#reason = error;
        this.#enter(wasLost ? "lost" : "closed");
        if (wasLost) this.#retryAfter(Math.min(this.#options.longestDelay, delay * 2));
      },
    );
    return attempt;
  }

  async #opened(giveUp: AbortController): Promise<void> {
    const { clock, timeout } = this.#options;
    const { signal } = giveUp;
    const forget = clock.after(timeout, () => giveUp.abort(new OpenTimeoutError(this.address, timeout)));
    try {
      await this.#closing.catch(() => {});
      const lost = (reason: unknown) => {
        if (this.#attempt?.giveUp !== giveUp) return;
        this.#attempt.broken = { reason };
        this.lost(reason);
      };
      await Promise.race([this.#link.open(signal, lost), aborted(signal)]);
    } finally {
      forget();
    }
  }

  #retryAfter(delay: number): void {
    this.#forgetRetry = this.#options.clock.after(delay, () => {
      this.#attempt = this.#begin(delay);
    });
  }

  #release(): Promise<void> {
    const closing = (async () => this.#link.close())();
    this.#closing = closing;
    return closing;
  }

  #failPending(reason: unknown): void {
    const pending = [...this.#pending];
    this.#pending.clear();
    for (const fail of pending) fail(reason);
  }

  #enter(state: ConnectionState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) {
      try {
        listener(state);
      } catch (error) {
        throwUncaught(error);
      }
    }
  }
}

/** Fails when the signal is aborted. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
