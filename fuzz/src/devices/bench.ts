import type { Clock, MaybePromise, SettableStatus, Work } from "@runengine/protocols";
import { settableStatus } from "@runengine/protocols";

/** How a device does what it is asked for. */
export type Manner = "at once" | "by promise" | "by status";

/** What goes wrong: the method throws, its work fails later, or never ends. */
export type Fault = "throws" | "fails" | "hangs";

/** A device's method that was called. */
export interface DeviceCall {
  readonly device: string;
  readonly method: string;
}

/** A call that went wrong. */
export interface FaultyCall extends DeviceCall {
  readonly fault: Fault;
}

/** What a device fails with by a {@link Fault}. */
class DeviceFault extends Error {
  override readonly name = "DeviceFault";
}

/** Seconds that a device takes to answer by a promise. */
const latency = 0.05;

/** Says whether a call goes wrong, and how. */
type Verdict = (call: DeviceCall) => Fault | undefined;

/** What all devices of a case have in common: the clock, the log of their calls, and the fault that waits for one of them. */
export class Bench {
  readonly clock: Clock;
  readonly calls: DeviceCall[] = [];
  /** The calls that went wrong. */
  readonly faulty: FaultyCall[] = [];
  #verdict: Verdict | undefined;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** The next call for which `verdict` gives a fault goes wrong; no other does. */
  arm(verdict: Verdict): void {
    this.#verdict = verdict;
  }

  disarm(): void {
    this.#verdict = undefined;
  }

  /** A question to a device, such as `read`. */
  answer<T>(call: DeviceCall, manner: Manner, value: () => T): MaybePromise<T> {
    const fault = this.#enter(call);
    if (fault === "throws") throw faultOf(call);
    if (fault === "hangs") return new Promise<T>(() => {});
    if (fault === undefined && manner === "at once") return value();
    return this.clock.sleep(latency).then(() => {
      if (fault === "fails") throw faultOf(call);
      return value();
    });
  }

  /** A device's work, such as `trigger`: calls `done` after `seconds`. */
  work(call: DeviceCall, manner: Manner, seconds: number, done: () => void = () => {}): Work {
    const fault = this.#enter(call);
    if (fault === "throws") throw faultOf(call);
    if (fault === undefined && manner === "at once") return done();
    const status = settableStatus();
    if (fault === undefined)
      this.clock.after(seconds, () => {
        done();
        status.finish();
      });
    else if (fault === "fails") this.clock.after(latency, () => status.fail(faultOf(call)));
    return workOf(status, manner);
  }

  /** As {@link work}, for what ends by itself or by a stop: calls `begin` with the status to be settled. */
  motion(call: DeviceCall, manner: Manner, begin: (status: SettableStatus) => void): Work {
    const fault = this.#enter(call);
    if (fault === "throws") throw faultOf(call);
    const status = settableStatus();
    if (fault === undefined) begin(status);
    else if (fault === "fails") this.clock.after(latency, () => status.fail(faultOf(call)));
    return workOf(status, manner);
  }

  #enter(call: DeviceCall): Fault | undefined {
    this.calls.push(call);
    const fault = this.#verdict?.(call);
    if (fault === undefined) return undefined;
    this.#verdict = undefined;
    this.faulty.push({ ...call, fault });
    return fault;
  }
}

function workOf(status: SettableStatus, manner: Manner): Work {
  return manner === "by promise" ? status.finished : status;
}

function faultOf({ device, method }: DeviceCall): DeviceFault {
  return new DeviceFault(`${device} is broken: ${method}`);
}
