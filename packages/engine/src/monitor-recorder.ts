import type { AnyDocument, StreamComposer } from "@runengine/event-model";
import type { MaybePromise, Readings, ReadingsListener, Subscribable } from "@runengine/protocols";
import { chain, devicePath, isThenable } from "@runengine/protocols";
import { Bundle } from "./bundle.ts";
import type { DeviceDescription } from "./device-description.ts";

export interface MonitorRecorderOptions {
  readonly now: () => number;
  readonly after: (seconds: number, callback: () => void) => () => void;
  readonly mostElements: number;
  readonly emit: (document: AnyDocument) => MaybePromise<void>;
  readonly problem: (where: string, error: unknown) => void;
}

/** Events of one monitor that a slow critical listener may leave waiting; what comes beyond is merged into the latest. */
const mostWaiting = 1000;

/** Makes events of the changes of one device: of each, or of the latest in each interval. */
export class MonitorRecorder {
  readonly device: Subscribable;
  readonly #description: DeviceDescription;
  readonly #composer: StreamComposer;
  readonly #interval: number;
  readonly #options: MonitorRecorderOptions;
  #isOver = false;
  #isSuspended = false;
  #waiting = 0;
  /** A change that is not an event yet. */
  #latest: Readings | undefined;
  #forget: (() => void) | undefined;

  /** @param interval - Seconds in which there is one event at the most; 0 for one of every change. */
  constructor(
    device: Subscribable,
    description: DeviceDescription,
    composer: StreamComposer,
    interval: number,
    options: MonitorRecorderOptions,
  ) {
    this.device = device;
    this.#description = description;
    this.#composer = composer;
    this.#interval = interval;
    this.#options = options;
  }

  readonly listener: ReadingsListener = (readings) => {
    try {
      const given = readings ?? this.device.read();
      if (isThenable(given)) Promise.resolve(given).then((later) => this.#changed(later), this.#failed);
      else this.#changed(given as Readings);
    } catch (error) {
      this.#failed(error);
    }
  };

  /** A pause: the device is not watched. */
  suspend(): MaybePromise<void> {
    return chain(this.device.clearSub(this.listener), () => {
      this.#isSuspended = true;
    });
  }

  /** Watches the device again, unless it could not be left alone before. */
  restore(): MaybePromise<void> {
    if (!this.#isSuspended) return;
    this.#isSuspended = false;
    return this.device.subscribe(this.listener);
  }

  /** Makes an event of a change that still waits for its interval; what comes later is left out. */
  close(): void {
    this.#callOff();
    this.#record();
    this.#callOff();
    this.#isOver = true;
  }

  #callOff(): void {
    this.#forget?.();
    this.#forget = undefined;
  }

  readonly #failed = (error: unknown): void =>
    this.#options.problem(`the monitor of ${devicePath(this.device)}`, error);

  #changed(readings: Readings): void {
    if (this.#isOver) return;
    this.#latest = readings;
    if (this.#forget === undefined && this.#waiting < mostWaiting) this.#record();
  }

  #record(): void {
    const readings = this.#latest;
    if (readings === undefined || this.#isOver) return;
    this.#latest = undefined;
    const { now, emit, mostElements } = this.#options;
    try {
      const bundle = new Bundle(this.#composer.name, mostElements);
      bundle.add(this.#description, readings);
      const kept = emit([
        "event",
        this.#composer.event(now(), bundle.data, bundle.timestamps, bundle.filled),
      ]);
      if (kept instanceof Promise) this.#waitFor(kept);
    } catch (error) {
      this.#failed(error);
    }
    if (this.#interval > 0) this.#forget = this.#options.after(this.#interval, () => this.#nextInterval());
  }

  #nextInterval(): void {
    this.#forget = undefined;
    this.#record();
  }

  #waitFor(kept: Promise<void>): void {
    this.#waiting++;
    kept.catch(this.#failed).finally(() => {
      this.#waiting--;
      if (this.#forget === undefined) this.#record();
    });
  }
}
