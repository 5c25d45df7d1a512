import type { Clock, MaybePromise, Named, Status, Work } from "@runengine/protocols";
import { asStatus, systemClock } from "@runengine/protocols";
import { reasonText } from "../connection-errors.ts";

/** How a device is to be tried. Everything may be left out; what needs it is then not tried. */
export interface DeviceTestOptions<D = Named> {
  /** The clock that the device is made with. Default: the computer's time. */
  readonly clock?: Clock;
  /** Seconds, on that clock, that an answer or a piece of work may take. Default: 10. */
  readonly timeout?: number;
  /** Values that it can be set to, the first of which it does not have yet. */
  readonly values?: readonly unknown[];
  /** Values that it must refuse. */
  readonly refused?: readonly unknown[];
  /** What it is prepared with before it is triggered or flies. Default: nothing. */
  readonly prepare?: unknown;
  /** Breaks the line to its instrument. */
  lose?(device: D): MaybePromise<void>;
}

/** Something of a device is not as it must be. */
class Complaint extends Error {
  override readonly name = "Complaint";
}

/** What a rule tries a device with, and where it complains. */
export class Bench {
  readonly options: DeviceTestOptions<never>;
  readonly complaints: string[] = [];
  readonly clock: Clock;
  readonly #timeout: number;

  constructor(options: DeviceTestOptions<never>) {
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.#timeout = options.timeout ?? 10;
  }

  /** Complains unless something holds. */
  expect(holds: boolean, complaint: string): void {
    if (!holds) this.complaints.push(complaint);
  }

  /** Gives the answer; the rule ends by a complaint when it fails or takes too long. */
  async ask<T>(what: string, call: () => MaybePromise<T>): Promise<T> {
    const answer = await this.#ended(what, async () => call());
    if ("error" in answer) throw new Complaint(`${what} failed: ${reasonText(answer.error)}`);
    return answer.value;
  }

  /** Waits for work that must go well. */
  async work(what: string, call: () => Work | readonly unknown[]): Promise<void> {
    await this.ask(what, () => statusOf(call()).finished);
  }

  /** Waits for work that must end, well or not; gives its error. */
  async end(what: string, call: () => Work): Promise<{ readonly error?: unknown }> {
    const answer = await this.#ended(what, async () => statusOf(call()).finished);
    return "error" in answer ? { error: answer.error } : {};
  }

  /** What goes wrong is a complaint. */
  async run(rule: () => Promise<void>): Promise<readonly string[]> {
    try {
      await rule();
    } catch (error) {
      this.complaints.push(error instanceof Complaint ? error.message : `failed: ${reasonText(error)}`);
    }
    return this.complaints;
  }

  async #ended<T>(
    what: string,
    call: () => Promise<T>,
  ): Promise<{ readonly value: T } | { readonly error: unknown }> {
    let forget = () => {};
    const late = new Promise<never>((_, reject) => {
      forget = this.clock.after(this.#timeout, () =>
        reject(new Complaint(`${what} did not end within ${this.#timeout} s`)),
      );
    });
    try {
      return { value: await Promise.race([call(), late]) };
    } catch (error) {
      if (error instanceof Complaint) throw error;
      return { error };
    } finally {
      forget();
    }
  }
}

/** Work as a status; a list of what was staged is over. */
export function statusOf(work: Work | readonly unknown[]): Status {
  return asStatus(work as Work);
}

/** Something that holds for every device to which it applies. */
export interface DeviceRule {
  readonly name: string;
  applies(device: Named, options: DeviceTestOptions<never>): boolean;
  check(device: Named, bench: Bench): Promise<void>;
}

/** Writes a rule for the devices of one kind. */
export function rule<D extends Named>(
  name: string,
  applies: (device: Named, options: DeviceTestOptions<never>) => device is D,
  check: (device: D, bench: Bench) => Promise<void>,
): DeviceRule {
  return { name, applies, check: (device, bench) => check(device as D, bench) };
}
