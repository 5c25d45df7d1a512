import type { Clock } from "@runengine/protocols";
import type { Suspender, SuspenderHost } from "./suspender.ts";

/** Why the plan waits, for the operator. */
export interface Suspension {
  readonly reason: string;
  /** Seconds since the UNIX epoch. */
  readonly since: number;
  /** When it goes on if nothing changes: the end of a settle time; undefined while the value is bad. */
  readonly until: number | undefined;
  /** When the call is aborted if it has not gone on; undefined for a suspender that waits without end. */
  readonly deadline: number | undefined;
}

export interface SuspendersOptions {
  readonly clock: Clock;
  /** A suspender has tripped. */
  readonly tripped: (suspender: Suspender) => void;
  readonly problem: (where: string, error: unknown) => void;
}

/** The suspenders that are installed. */
export class Suspenders {
  readonly #installed = new Set<Suspender>();
  readonly #host: SuspenderHost;
  #waiting: (() => void)[] = [];

  constructor({ clock, tripped, problem }: SuspendersOptions) {
    this.#host = { clock, problem, tripped, cleared: () => this.#release() };
  }

  get installed(): readonly Suspender[] {
    return [...this.#installed];
  }

  get tripped(): readonly Suspender[] {
    return this.installed.filter(({ isTripped }) => isTripped);
  }

  get suspensions(): readonly Suspension[] {
    return this.tripped.map(({ reason, since = 0, until, options: { maxWait } }) => ({
      reason,
      since,
      until,
      deadline: maxWait === undefined ? undefined : since + maxWait,
    }));
  }

  async add(suspender: Suspender): Promise<void> {
    if (this.#installed.has(suspender)) return;
    this.#installed.add(suspender);
    await suspender.install(this.#host);
  }

  async remove(suspender: Suspender): Promise<void> {
    if (!this.#installed.delete(suspender)) return;
    await suspender.remove();
    this.#release();
  }

  /** Settles when none is tripped. */
  clear(): Promise<void> {
    if (this.tripped.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    if (this.tripped.length > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
