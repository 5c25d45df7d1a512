import type { Clock } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { notBelowZero, partOfOne } from "./option-checks.ts";
import { type Random, seededRandom } from "./random.ts";

const kinds = [
  "fail",
  "stall",
  "hang",
  "late",
  "outOfLimits",
  "loseConnection",
  "nan",
  "wrongShape",
  "dropFrames",
] as const;

/**
 * What can go wrong.
 *
 * - `fail`: the work is refused at once; nothing begins.
 * - `stall`: the work begins, and is stopped and fails after some seconds, if it is not done by then.
 * - `hang`: the work begins and never ends, unless the device is stopped or the work given up.
 * - `late`: the work ends some seconds after it is done.
 * - `outOfLimits`: numbers are read beyond the limits that they are described with, with an alarm; others stay.
 * - `loseConnection`: the device answers nothing for some seconds, and its work under way fails.
 * - `nan`: numbers are read as NaN.
 * - `wrongShape`: values are read as lists with one element too many.
 * - `dropFrames`: rows and pages that a flyer hands over are lost, and frames of a `SimCamera` on their way to it.
 */
export type FaultKind = (typeof kinds)[number];

/** The calls that a fault may concern. */
export type FaultyCall = (typeof workCalls)[number] | "read" | "collect" | "collectPages" | "frames";

/** Calls that give work. */
export const workCalls = ["set", "trigger", "kickoff", "complete", "prepare", "stage", "unstage"] as const;

export interface Fault {
  readonly kind: FaultKind;
  /** Default: every call that can have such a fault; for `fail`, `stall`, `hang` and `late`: set, trigger, kickoff, complete. */
  readonly on?: readonly FaultyCall[];
  /** How likely it is at each call, from 0 to 1. Default: 1. */
  readonly probability?: number;
  /** How often it happens at most. Default: always. */
  readonly times?: number;
  /** For `stall`, `late`, `loseConnection`. Default: 1. */
  readonly seconds?: number;
}

export interface FaultsOptions {
  /** Default: the computer's time. */
  readonly clock?: Clock;
  /** Where chance comes from. Default: a source of its own, which the device's name seeds. */
  readonly random?: Random;
}

interface Armed {
  readonly fault: Fault;
  left: number;
}

/** The faults that a device has now. They can be added and taken away while it is in use. */
export class Faults {
  readonly device: string;
  readonly clock: Clock;
  readonly #random: Random;
  #armed: Armed[] = [];
  /** Until when the connection is lost. */
  #lostUntil: number = Number.NEGATIVE_INFINITY;

  constructor(device: string, faults: readonly Fault[] = [], options: FaultsOptions = {}) {
    this.device = device;
    this.clock = options.clock ?? systemClock;
    this.#random = options.random ?? seededRandom(`faults of ${device}`);
    for (const fault of faults) this.add(fault);
  }

  /** @throws RangeError for a fault that there is not, a probability that is none, or times and seconds below 0. */
  add(fault: Fault): void {
    const { kind, probability = 1, times = Number.POSITIVE_INFINITY, seconds = 1 } = fault;
    if (!kinds.includes(kind))
      throw new RangeError(`${this.device}: there is no fault "${kind}"; choose of ${kinds.join(", ")}`);
    partOfOne(this.device, { probability });
    notBelowZero(this.device, { times, seconds });
    this.#armed.push({ fault, left: times });
  }

  /** Takes all faults away; a connection that was lost is there again. */
  clear(): void {
    this.#armed = [];
    this.#lostUntil = Number.NEGATIVE_INFINITY;
  }

  /** Draws, for each fault of these kinds that may concern the call, whether it happens now; gives the first that does. @internal */
  draw(call: string, of: readonly FaultKind[]): Fault | undefined {
    return this.#armed.find((armed) => of.includes(armed.fault.kind) && this.#happens(armed, call))?.fault;
  }

  /** @internal */
  get connectionLost(): boolean {
    return this.clock.now() < this.#lostUntil;
  }

  /** @internal */
  loseConnection(seconds: number): void {
    this.#lostUntil = this.clock.now() + seconds;
  }

  #happens(armed: Armed, call: string): boolean {
    const { on, probability = 1 } = armed.fault;
    if (armed.left <= 0 || !(on?.some((one) => one === call) ?? isUsual(armed.fault.kind, call)))
      return false;
    if (this.#random() >= probability) return false;
    armed.left--;
    return true;
  }
}

function isUsual(kind: FaultKind, call: string): boolean {
  const working = kind === "fail" || kind === "stall" || kind === "hang" || kind === "late";
  return !working || ["set", "trigger", "kickoff", "complete"].includes(call);
}
