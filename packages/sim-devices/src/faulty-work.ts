import { asStatus, type SettableStatus, type Status, settableStatus } from "@runengine/protocols";
import { SimulatedFaultError, StoppedError } from "./errors.ts";
import type { Fault, Faults } from "./faults.ts";

type Stop = (success: boolean) => void;

/** Work of a faulty device: what the device does, and what the fault makes of it. */
export class FaultyWork {
  readonly #faults: Faults;
  readonly #underWay = new Set<SettableStatus>();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** @param stop - Stops the device, where it can be stopped. */
  begin(call: string, begin: () => unknown, stop: Stop): Status {
    const { device } = this.#faults;
    const fault = this.#faults.draw(call, ["loseConnection", "fail", "stall", "hang", "late"]);
    if (fault?.kind === "loseConnection") throw this.loseConnection(fault);
    if (fault?.kind === "fail") throw new SimulatedFaultError(device, `${call} failed`);
    const work = asStatus(begin());
    if (work.done && fault === undefined) return work;
    const status = settableStatus((reason) => {
      work.cancel?.(reason);
      status.fail(reason ?? new StoppedError(device, "it was given up"));
    });
    this.#underWay.add(status);
    const forget = () => this.#underWay.delete(status);
    status.finished.then(forget, forget);
    const watch = work.watch?.bind(work);
    if (watch) status.watch = watch;
    this.#end(status, work, fault, call, stop);
    return status;
  }

  /** What was hanging, or late, ends with the device. */
  stopped(success: boolean): void {
    for (const status of [...this.#underWay]) {
      if (success) status.finish();
      else status.fail(new StoppedError(this.#faults.device));
    }
  }

  loseConnection({ seconds = 1 }: Fault): Error {
    this.#faults.loseConnection(seconds);
    const error = lostConnection(this.#faults.device);
    for (const status of [...this.#underWay]) status.fail(error);
    return error;
  }

  #end(status: SettableStatus, work: Status, fault: Fault | undefined, call: string, stop: Stop): void {
    const { device, clock } = this.#faults;
    const seconds = fault?.seconds ?? 1;
    const follow = () => (work.error === undefined ? status.finish() : status.fail(work.error));
    const whenOver = (then: () => void) => {
      if (work.done) then();
      else work.finished.then(then, then);
    };
    if (fault?.kind === "hang") return;
    if (fault?.kind === "late") {
      whenOver(() => void clock.after(seconds, follow));
      return;
    }
    if (fault?.kind === "stall") {
      clock.after(seconds, () => {
        if (status.done) return;
        status.fail(new SimulatedFaultError(device, `${call} stalled after ${seconds} s`));
        stop(false);
      });
    }
    whenOver(follow);
  }
}

export function lostConnection(device: string): SimulatedFaultError {
  return new SimulatedFaultError(device, "its connection is lost");
}
