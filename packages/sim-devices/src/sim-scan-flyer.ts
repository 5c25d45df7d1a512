import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  EventCollectable,
  Flyable,
  Hints,
  Movable,
  PartialEvent,
  Readable,
  Readings,
  SettableStatus,
  Status,
  Stoppable,
  Triggerable,
  Twinnable,
  TwinOf,
} from "@runengine/protocols";
import { asStatus, settableStatus, systemClock, twinsOn } from "@runengine/protocols";
import { StoppedError } from "./errors.ts";
import { aboveZero } from "./option-checks.ts";

type FlownMotor = Movable<number> & Readable & Stoppable & Partial<Checkable<number>>;

export interface SimScanFlyerOptions {
  /** What is moved from `start` to `stop`; how fast, it says itself. */
  readonly motor: FlownMotor;
  /** What is triggered and read on the way. */
  readonly detectors: readonly (Readable & Partial<Triggerable>)[];
  readonly start: number;
  readonly stop: number;
  /** Seconds from one point to the next; a detector that needs longer makes it longer. Default: 0.1. */
  readonly interval?: number;
  /** Stream that the points go to. Default: the flyer's name. */
  readonly stream?: string;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

interface Flight {
  /** Done when it has begun to fly. */
  readonly begun: SettableStatus;
  /** Done when it has flown. */
  readonly over: SettableStatus;
  readonly ended: AbortController;
  readonly points: PartialEvent[];
}

/**
 * A flyer that drives a motor, and measures while it moves: from the moment when the motor leaves `start` until it stands at `stop`.
 *
 * Points hold the readings of the motor and of the detectors. Each is handed over once, also during the flight. A flight begun anew forgets
 * what was not collected of the one before.
 *
 * @see ophyd's `MockFlyer`, the counterpart.
 */
export class SimScanFlyer implements Flyable, EventCollectable, Stoppable, Twinnable {
  readonly name: string;
  readonly #options: Required<SimScanFlyerOptions>;
  #flight: Flight | undefined;

  /** @throws RangeError for an interval that is not above 0. */
  constructor(name: string, options: SimScanFlyerOptions) {
    this.name = name;
    this.#options = { interval: 0.1, stream: name, clock: systemClock, ...options };
    aboveZero(name, { interval: this.#options.interval });
  }

  get hints(): Hints {
    return { fields: this.#devices.flatMap(({ hints }) => hints?.fields ?? []) };
  }

  /**
   * Goes to the start, and begins to fly from there. A flight that is under way fails by it.
   *
   * @returns Done when it flies; fails where the motor cannot go to the start or the end, and nothing has moved then.
   */
  kickoff(): Status {
    this.#end(new StoppedError(this.name, "it was given something else to do"));
    const giveUp = (reason?: unknown) => {
      if (this.#flight !== flight) return;
      this.#end(reason ?? new StoppedError(this.name, "it was given up"));
      void this.#halt();
    };
    const flight: Flight = {
      begun: settableStatus(giveUp),
      over: settableStatus(giveUp),
      ended: new AbortController(),
      points: [],
    };
    this.#flight = flight;
    this.#fly(flight).then(
      () => flight.over.finish(),
      (error: unknown) => settle(flight, error),
    );
    return flight.begun;
  }

  /** @returns Done when it has flown. @throws Error when it was not kicked off. */
  complete(): Status {
    if (!this.#flight) throw new Error(`${this.name} does not fly: kick it off before it is to complete`);
    return this.#flight.over;
  }

  /** Ends the flight, and the motor's move; what was measured can be collected. @param success - Whether it counts as done. Default: true. */
  async stop(success = true): Promise<void> {
    this.#end(success ? undefined : new StoppedError(this.name));
    await this.#options.motor.stop(success);
  }

  *collect(): Generator<PartialEvent> {
    const points = this.#flight?.points ?? [];
    for (let point = points.shift(); point; point = points.shift()) yield point;
  }

  async describeCollect(): Promise<Record<string, DataKeys>> {
    const all = await Promise.all(this.#devices.map((device) => device.describe()));
    return { [this.#options.stream]: Object.assign({}, ...all) };
  }

  /** One on the ground, that drives the motor's twin and reads those of the detectors. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimScanFlyer {
    const { motor, detectors, ...options } = this.#options;
    return new SimScanFlyer(this.name, {
      ...options,
      motor: twinOf(motor),
      detectors: detectors.map((detector) => twinOf(detector)),
      clock,
    });
  }

  get #devices(): readonly Readable[] {
    return [this.#options.motor, ...this.#options.detectors];
  }

  async #fly(flight: Flight): Promise<void> {
    const { motor, start, stop, interval, clock } = this.#options;
    const { signal } = flight.ended;
    for (const end of [start, stop]) await motor.checkValue?.(end);
    signal.throwIfAborted();
    try {
      await asStatus(motor.set(start)).finished;
      signal.throwIfAborted();
      const way = asStatus(motor.set(stop));
      flight.begun.finish();
      const startedAt = clock.now();
      for (let i = 1; ; i++) {
        const last = way.done;
        flight.points.push(await this.#point());
        if (last) break;
        await clock.sleep(Math.max(0, startedAt + i * interval - clock.now()), signal);
      }
      await way.finished;
    } catch (error) {
      // Of a flight that was ended, the motor may have something else to do by now.
      if (!signal.aborted) await this.#halt();
      throw error;
    }
  }

  /** Stops the motor after a failure, which is told rather than what follows from it. */
  async #halt(): Promise<void> {
    try {
      await this.#options.motor.stop(false);
    } catch {}
  }

  async #point(): Promise<PartialEvent> {
    const { detectors, clock } = this.#options;
    await Promise.all(detectors.map((detector) => asStatus(detector.trigger?.()).finished));
    const readings = await Promise.all(this.#devices.map(async (device) => device.read()));
    const all: readonly (readonly [string, Readings[string]])[] = readings.flatMap((one) =>
      Object.entries(one),
    );
    return {
      time: clock.now(),
      data: Object.fromEntries(all.map(([key, { value }]) => [key, value])),
      timestamps: Object.fromEntries(all.map(([key, { timestamp }]) => [key, timestamp])),
    };
  }

  #end(error: unknown): void {
    if (!this.#flight || this.#flight.over.done) return;
    settle(this.#flight, error);
    this.#flight.ended.abort();
  }
}

/** Ends a flight well, or by an error. */
function settle({ begun, over }: Flight, error: unknown): void {
  for (const status of [begun, over])
    if (error === undefined) status.finish();
    else status.fail(error);
}
