import type { Plan } from "@runengine/messages";
import type { Clock, Readings, ReadingsListener, Subscribable } from "@runengine/protocols";
import { devicePath, isThenable } from "@runengine/protocols";

export interface SuspenderOptions {
  /** Seconds for which the value must be good again before the plan goes on. Default: 0. */
  readonly settleTime?: number;
  /** Seconds after which the call is aborted if the value has not become good. Default: without end. */
  readonly maxWait?: number;
  /** Made and run before waiting: closes a shutter. */
  readonly prePlan?: () => Plan<unknown>;
  /** Made and run before the plan goes on: opens it again. */
  readonly postPlan?: () => Plan<unknown>;
  /** Added to the reason: what the operator should do. Default: nothing. */
  readonly message?: string;
}

/** When a value is bad, and when it is good again; between the two it stays what it was. */
export interface Condition {
  isBad(value: unknown): boolean;
  isGood(value: unknown): boolean;
  /** Why the plan waits, without the name of the signal: `is below 2`. */
  reason(value: unknown): string;
}

/** Who is told that a suspender trips and clears. */
export interface SuspenderHost {
  readonly clock: Clock;
  tripped(suspender: Suspender): void;
  cleared(suspender: Suspender): void;
  problem(where: string, error: unknown): void;
}

/**
 * Watches a signal and suspends the plan while its value is bad.
 *
 * Make one by {@link suspendFloor} and its like, or of a condition of your own.
 *
 * @see `SuspenderBase` of bluesky.
 */
export class Suspender {
  readonly signal: Subscribable;
  readonly options: SuspenderOptions;
  readonly #condition: Condition;
  #host: SuspenderHost | undefined;
  #reason = "";
  #since: number | undefined;
  #settling: { readonly until: number; forget(): void } | undefined;

  constructor(signal: Subscribable, condition: Condition, options: SuspenderOptions = {}) {
    this.signal = signal;
    this.options = options;
    this.#condition = condition;
  }

  /** Whether the plan has to wait: the value is bad, or has not been good for long enough. */
  get isTripped(): boolean {
    return this.#since !== undefined;
  }

  /** Why the plan waits; empty while it need not. */
  get reason(): string {
    return this.#reason;
  }

  /** Since when the plan has to wait, in seconds since the UNIX epoch. */
  get since(): number | undefined {
    return this.#since;
  }

  /** When the settle time will be over; undefined while the value is bad. */
  get until(): number | undefined {
    return this.#settling?.until;
  }

  /** Begins to watch. Called by the engine. */
  async install(host: SuspenderHost): Promise<void> {
    this.#host = host;
    await this.signal.subscribe(this.#listener);
  }

  /** Ends watching; a plan that waits for it goes on. Called by the engine. */
  async remove(): Promise<void> {
    await this.signal.clearSub(this.#listener);
    this.#clear();
    this.#host = undefined;
  }

  readonly #listener: ReadingsListener = (readings) => {
    const failed = (error: unknown) =>
      this.#host?.problem(`the suspender on ${devicePath(this.signal)}`, error);
    try {
      const given = readings ?? this.signal.read();
      if (isThenable(given)) Promise.resolve(given).then((later) => this.#look(later), failed);
      else this.#look(given as Readings);
    } catch (error) {
      failed(error);
    }
  };

  #look(readings: Readings): void {
    const { name } = this.signal;
    const value = (readings[name] ?? Object.values(readings)[0])?.value;
    if (this.#condition.isBad(value)) this.#trip(value);
    else if (this.isTripped && this.#condition.isGood(value)) this.#settle();
  }

  #trip(value: unknown): void {
    const host = this.#host;
    if (!host) return;
    this.#settling?.forget();
    this.#settling = undefined;
    const { message } = this.options;
    this.#reason = `${devicePath(this.signal)} ${this.#condition.reason(value)}${message ? `: ${message}` : ""}`;
    if (this.isTripped) return;
    this.#since = host.clock.now();
    host.tripped(this);
  }

  #settle(): void {
    const host = this.#host;
    if (this.#settling || !host) return;
    const { settleTime = 0 } = this.options;
    if (settleTime <= 0) this.#clear();
    else
      this.#settling = {
        until: host.clock.now() + settleTime,
        forget: host.clock.after(settleTime, () => this.#clear()),
      };
  }

  #clear(): void {
    this.#settling?.forget();
    this.#settling = undefined;
    if (!this.isTripped) return;
    this.#since = undefined;
    this.#reason = "";
    this.#host?.cleared(this);
  }
}
