import type { Clock, MaybePromise, SettableStatus, Status, TypedArray } from "@runengine/protocols";
import { settableStatus } from "@runengine/protocols";
import { WorkEndedError } from "../errors.ts";
import type { DetectorDriver } from "./detector-driver.ts";
import { nextItem } from "./next-item.ts";
import type { TriggerInfo } from "./trigger-info.ts";

type Keep = (frame: TypedArray) => MaybePromise<void>;

export interface AcquisitionParts {
  readonly device: string;
  readonly driver: DetectorDriver;
  readonly info: TriggerInfo;
  readonly clock: Clock;
  /** Called once before the first frame: gives what keeps the frames. */
  open(): Promise<Keep>;
}

/** The taking of a number of frames. A pause ends the exposure under way; what is missing is taken afterwards. */
export class Acquisition {
  /** Done when the last frame is kept. */
  readonly status: Status;
  /** Done when it is armed for the first time. */
  readonly armed: Status;
  /** Frames kept. */
  taken = 0;
  readonly #parts: AcquisitionParts;
  readonly #status: SettableStatus;
  readonly #armed: SettableStatus = settableStatus();
  readonly #ended = new AbortController();
  #part = new AbortController();
  #wake: (() => void) | undefined;
  #paused = false;
  #running: Promise<void> = Promise.resolve();
  #parked: Promise<void> = Promise.resolve();

  constructor(parts: AcquisitionParts) {
    this.#parts = parts;
    const giveUp = (reason?: unknown) => void this.end(reason ?? this.#endedError("it was given up"));
    this.#status = settableStatus(giveUp);
    this.status = this.#status;
    this.armed = this.#armed;
  }

  /** Begins when `after` is over. */
  begin(after: Promise<void> | undefined): void {
    this.#running = this.#run(after);
  }

  /** Settles when nothing is exposed any more and the detector is disarmed. Has no effect on one that others trigger. */
  async pause(): Promise<void> {
    if (this.#status.done || this.#parts.info.trigger !== "internal") return;
    this.#paused = true;
    this.#part.abort();
    // What fails meanwhile is told by the status.
    await this.#parked.catch(() => {});
  }

  resume(): void {
    this.#paused = false;
    this.#wake?.();
  }

  /** Ends it before its time; settles when the detector is at rest. Without an error it counts as done. */
  end(error?: unknown): Promise<void> {
    if (error === undefined) this.#finish();
    else this.#fail(error);
    this.#ended.abort();
    this.#part.abort();
    this.#wake?.();
    return this.#running;
  }

  async #run(after: Promise<void> | undefined): Promise<void> {
    try {
      await after;
      if (this.#ended.signal.aborted) return;
      const keep = await this.#parts.open();
      while (this.taken < this.#parts.info.frames && !this.#ended.signal.aborted) {
        if (this.#paused) {
          await new Promise<void>((wake) => {
            this.#wake = wake;
          });
          continue;
        }
        this.#part = new AbortController();
        this.#parked = this.#take(keep, this.#part.signal);
        await this.#parked;
      }
      this.#finish();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Takes what is missing, until `signal` is aborted. */
  async #take(keep: Keep, signal: AbortSignal): Promise<void> {
    const disarm = async () => this.#parts.driver.disarm();
    try {
      await this.#takeArmed(keep, signal);
    } catch (error) {
      // What failed first is told, not what follows from it.
      await disarm().catch(() => {});
      throw error;
    }
    await disarm();
  }

  async #takeArmed(keep: Keep, signal: AbortSignal): Promise<void> {
    const { driver, info, clock } = this.#parts;
    const missing = { ...info, frames: info.frames - this.taken };
    await driver.arm(missing);
    this.#armed.finish();
    const frames = driver.frames(missing, signal)[Symbol.asyncIterator]();
    try {
      while (this.taken < info.frames) {
        const frame = await nextItem(frames, signal);
        if (signal.aborted) return;
        if (frame === undefined) throw this.#tooFew();
        await keep(frame);
        this.taken++;
        this.#tell();
        // A driver that never waits must not keep the host from its timers and sockets.
        await clock.turn();
      }
    } finally {
      // Not waited for: a driver may hang in a frame that never comes.
      frames.return?.().catch(() => {});
    }
  }

  #tell(): void {
    const { device, info } = this.#parts;
    const { taken: current } = this;
    const [target, fraction] = [info.frames, current / info.frames];
    this.#status.progress({ name: device, unit: "frames", initial: 0, current, target, fraction });
  }

  #tooFew(): Error {
    const { device, info } = this.#parts;
    const gave = `its driver gave ${this.taken} frames instead of ${info.frames}`;
    return new WorkEndedError(device, `${gave}; look whether it lost some`);
  }

  #endedError(why: string): WorkEndedError {
    return new WorkEndedError(this.#parts.device, why);
  }

  #finish(): void {
    this.#armed.finish();
    this.#status.finish();
  }

  #fail(error: unknown): void {
    this.#armed.fail(error);
    this.#status.fail(error);
  }
}
