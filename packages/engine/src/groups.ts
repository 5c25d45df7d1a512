import type { Msg } from "@runengine/messages";
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
  readonly msg: Msg;
  /** Whether its failure was told. */
  told: boolean;
  /** Under way when an interruption came: until that is over, how it ends says nothing. */
  letGo: boolean;
  /** Begun before the operator ended the call: nobody wants it any more, so that its failure is only told. */
  excused: boolean;
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
  /** Work failed after the call, or after the operator had ended it. */
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
  readonly #failures = new WeakMap<object, Entry>();
  #isOver = false;
  #wait:
    | { readonly entries: readonly Entry[]; readonly watch: readonly unknown[]; settle(entry: Entry): void }
    | undefined;

  constructor(options: GroupsOptions) {
    this.#options = options;
  }

  /**
   * Adds the work that a message has begun to its group.
   *
   * @throws FailedStatus when it has failed already.
   */
  add(msg: Msg, status: Status): void {
    const group = msg.kwargs.group ?? null;
    const entry: Entry = {
      msg,
      device: msg.obj,
      method: msg.command,
      status,
      told: false,
      letGo: false,
      excused: false,
    };
    if (status.done) {
      if (status.error !== undefined) throw this.#failureOf(entry);
    } else {
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
    // Names of groups are made anew for each event: a look-up would hash each, also where nothing is under way.
    return this.#groups.size > 0 && this.#groups.has(group);
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
    const failed = entries.find(({ status, told }) => status.error !== undefined && !told);
    if (failed) {
      this.#options.waiting(null);
      throw this.#failureOf(failed);
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
      const putBack = () => {
        end();
        this.#groups.set(group, [...entries, ...(this.#groups.get(group) ?? [])]);
      };
      this.#wait = {
        entries,
        watch,
        settle: (entry) => {
          if (entry.status.error !== undefined) {
            end();
            reject(this.#failureOf(entry));
          } else if (entries.includes(entry) && --left === 0) {
            end();
            resolve(true);
          }
        },
      };
      this.#options.onAbandon(putBack);
      if (timeout === null) return;
      forget = this.#options.after(timeout, () => {
        putBack();
        if (!errorOnTimeout) resolve(false);
        else reject(new WaitForTimeoutError(namesOf(entries.filter(({ status }) => !status.done)), timeout));
      });
    });
  }

  /** An interruption: a motion that the engine is about to stop has not failed by it, and other work may be begun again. */
  letGo(): void {
    for (const entry of this.#all()) entry.letGo = !entry.status.done;
  }

  /**
   * The interruption is over: forgets the work that is begun again.
   *
   * @param isDoneAgain - Whether a message is done again in any case.
   * @returns The messages whose motions were stopped on the way, and that are not among those.
   */
  takeUp(isDoneAgain: (msg: Msg) => boolean): Msg[] {
    const stopped = this.#all().filter((entry) => isMotionLetGo(entry) && !isDoneAgain(entry.msg));
    this.#keep((entry) => !isMotionLetGo(entry) && !isDoneAgain(entry.msg));
    for (const entry of this.#all()) this.#hold(entry);
    return stopped.map(({ msg }) => msg);
  }

  /** The message whose work has failed with this error; undefined for any other error. */
  begunBy(error: unknown): Msg | undefined {
    return error instanceof FailedStatus ? this.#failures.get(error)?.msg : undefined;
  }

  /** The operator ends the call: the failure of what is under way is no concern of the plan's cleanup, unless that waits for it. */
  excuse(): void {
    this.#keep((entry) => !isMotionLetGo(entry));
    for (const entry of this.#all()) {
      entry.excused = true;
      this.#hold(entry);
    }
  }

  /** The call is over: what fails from now on is only told. */
  end(): void {
    this.#isOver = true;
  }

  #settled(entry: Entry): void {
    if (entry.letGo) return;
    const wait = this.#wait;
    if (wait && (wait.entries.includes(entry) || this.#isWatched(entry, wait.watch))) wait.settle(entry);
    else this.#tell(entry);
  }

  /** Tells a failure that nobody waits for. */
  #tell(entry: Entry): void {
    if (entry.status.error === undefined || entry.told) return;
    const failure = this.#failureOf(entry);
    if (this.#isOver || entry.excused) this.#options.failedLate(failure);
    else this.#options.failed(failure);
  }

  #all(): Entry[] {
    return [...this.#groups.values()].flat();
  }

  #keep(isKept: (entry: Entry) => boolean): void {
    for (const [group, entries] of this.#groups) {
      const kept = entries.filter(isKept);
      if (kept.length > 0) this.#groups.set(group, kept);
      else this.#groups.delete(group);
    }
  }

  /** How it ends counts again; a failure that has come meanwhile is told now. */
  #hold(entry: Entry): void {
    if (!entry.letGo) return;
    entry.letGo = false;
    this.#tell(entry);
  }

  #isWatched(entry: Entry, watch: readonly unknown[]): boolean {
    return watch.some((group) => this.#groups.get(group)?.includes(entry));
  }

  #failureOf(entry: Entry): FailedStatus {
    entry.told = true;
    const failure = new FailedStatus(entry.device, entry.method, entry.status.error);
    this.#failures.set(failure, entry);
    return failure;
  }
}

/** Whether it is a motion that was under way when an interruption stopped it. */
function isMotionLetGo({ letGo, method }: Entry): boolean {
  return letGo && method === "set";
}

function namesOf(entries: readonly Entry[]): string {
  return [...new Set(entries.map(({ device }) => devicePath(device)))].join(", ");
}
