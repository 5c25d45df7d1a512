import type { MaybePromise, Status } from "@runengine/protocols";
import { devicePath } from "@runengine/protocols";
import { FailedStatus, WaitForTimeoutError } from "./errors.ts";

/** Work that a device was given. */
export interface Tracked {
  readonly device: unknown;
  /** The device's method that gave the status, such as `set`. */
  readonly method: string;
  readonly status: Status;
}

interface Entry extends Tracked {
  /** Whether its failure was told, or concerns nobody any more. */
  pardoned: boolean;
  /** Begun since the last checkpoint: it is begun again after a pause. */
  recent: boolean;
}

export interface SettleOptions {
  readonly timeout: number | null;
  readonly errorOnTimeout: boolean;
  /** Groups whose failure ends the wait too. */
  readonly watch: readonly unknown[];
}

export interface GroupsOptions {
  /** Calls back after some seconds; gives a function that calls it off. */
  readonly after: (seconds: number, callback: () => void) => () => void;
  readonly waiting: (works: readonly Tracked[] | null) => void;
  /** Work failed that nobody is waiting for. */
  readonly failed: (error: FailedStatus) => void;
  /** Work failed after the call. */
  readonly failedLate: (error: FailedStatus) => void;
  /** Registers what must be undone when the wait is given up. */
  readonly onAbandon: (undo: () => void) => void;
}

/** A group this long is looked through for finished work when it doubles. */
const longGroup = 64;

/** The work under way, by group. */
export class Groups {
  readonly #options: GroupsOptions;
  readonly #groups = new Map<unknown, Entry[]>();
  #recent: Entry[] = [];
  #isOver = false;
  #wait:
    | { readonly entries: readonly Entry[]; readonly watch: readonly unknown[]; settle(entry: Entry): void }
    | undefined;

  constructor(options: GroupsOptions) {
    this.#options = options;
  }

  /**
   * Adds work to a group.
   *
   * @throws FailedStatus when it has failed already.
   */
  add(group: unknown, device: unknown, method: string, status: Status): void {
    const entry: Entry = { device, method, status, pardoned: false, recent: true };
    if (status.done) {
      if (status.error !== undefined) throw failureOf(entry);
    } else {
      this.#recent.push(entry);
      const settled = () => this.#settled(entry);
      if (status.whenDone) status.whenDone(settled);
      else status.finished.then(settled, settled);
    }
    const entries = this.#groups.get(group);
    if (!entries) this.#groups.set(group, [entry]);
    else if (entries.push(entry) > longGroup && (entries.length & (entries.length - 1)) === 0) {
      this.#groups.set(
        group,
        entries.filter(({ status: { done, error } }) => !done || error !== undefined),
      );
    }
  }

  has(group: unknown): boolean {
    return this.#groups.has(group);
  }

  /**
   * Waits for a group; the reply is whether all of it is done.
   *
   * @throws FailedStatus at the first failure; WaitForTimeoutError.
   */
  settle(group: unknown, options: SettleOptions): MaybePromise<boolean> {
    const entries = this.#groups.get(group);
    if (!entries) return true;
    this.#groups.delete(group);
    this.#options.waiting(entries);
    const failed = entries.find(({ status, pardoned }) => status.error !== undefined && !pardoned);
    if (failed) {
      this.#options.waiting(null);
      throw failureOf(failed);
    }
    let left = 0;
    for (const entry of entries) if (!entry.status.done) left++;
    if (left === 0) {
      this.#options.waiting(null);
      return true;
    }
    return this.#pend(group, entries, left, options);
  }

  #pend(group: unknown, entries: Entry[], pending: number, options: SettleOptions): Promise<boolean> {
    const { timeout, errorOnTimeout, watch } = options;
    let left = pending;
    return new Promise((resolve, reject) => {
      let forget = (): void => {};
      const end = () => {
        forget();
        this.#wait = undefined;
        this.#options.waiting(null);
      };
      this.#wait = {
        entries,
        watch,
        settle: (entry) => {
          if (entry.status.error !== undefined) {
            end();
            reject(failureOf(entry));
          } else if (entries.includes(entry) && --left === 0) {
            end();
            resolve(true);
          }
        },
      };
      this.#options.onAbandon(end);
      if (timeout === null) return;
      forget = this.#options.after(timeout, () => {
        end();
        const later = this.#groups.get(group) ?? [];
        this.#groups.set(group, [...entries, ...later]);
        if (!errorOnTimeout) resolve(false);
        else reject(new WaitForTimeoutError(namesOf(entries.filter(({ status }) => !status.done)), timeout));
      });
    });
  }

  /** A checkpoint: what was begun before is not begun again after a pause. */
  checkpoint(): void {
    if (this.#recent.length === 0) return;
    for (const entry of this.#recent) entry.recent = false;
    this.#recent = [];
  }

  /** A pause: forgets the work that will be begun again, so that its being stopped is not taken for a failure. */
  letGo(): void {
    for (const entry of this.#recent) entry.pardoned = true;
    for (const [group, entries] of this.#groups) {
      const left = entries.filter(({ recent }) => !recent);
      if (left.length > 0) this.#groups.set(group, left);
      else this.#groups.delete(group);
    }
    this.#recent = [];
  }

  /** The call is over: what fails from now on is only told. */
  end(): void {
    this.#isOver = true;
  }

  #settled(entry: Entry): void {
    if (entry.pardoned) return;
    if (this.#isOver) {
      if (entry.status.error !== undefined) this.#options.failedLate(failureOf(entry));
      return;
    }
    const wait = this.#wait;
    if (wait && (wait.entries.includes(entry) || this.#isWatched(entry, wait.watch))) wait.settle(entry);
    else if (entry.status.error !== undefined) this.#options.failed(failureOf(entry));
  }

  #isWatched(entry: Entry, watch: readonly unknown[]): boolean {
    return watch.some((group) => this.#groups.get(group)?.includes(entry));
  }
}

function failureOf(entry: Entry): FailedStatus {
  entry.pardoned = true;
  return new FailedStatus(entry.device, entry.method, entry.status.error);
}

function namesOf(entries: readonly Entry[]): string {
  return [...new Set(entries.map(({ device }) => devicePath(device)))].join(", ");
}
