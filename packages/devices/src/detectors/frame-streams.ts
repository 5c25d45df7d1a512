import type { DataKeys } from "@runengine/event-model";
import type { AssetStore, Clock, MaybePromise, TypedArray } from "@runengine/protocols";
import { chain, isThenable } from "@runengine/protocols";
import { WorkEndedError } from "../errors.ts";
import type { DetectorDriver } from "./detector-driver.ts";
import { FrameStream } from "./frame-stream.ts";
import { held } from "./held.ts";

export interface FrameStreamsParts {
  readonly driver: DetectorDriver;
  readonly assets: AssetStore;
  readonly clock: Clock;
  readonly newUid: () => string;
}

/** The streams of frames of a detector, one after the other: each staging, run and length of rows has its own. */
export class FrameStreams {
  present: FrameStream | undefined;
  readonly #parts: FrameStreamsParts;
  /** Frames that each event of the present stream has, since a descriptor says so. */
  #described: number | undefined;

  constructor(parts: FrameStreamsParts) {
    this.#parts = parts;
  }

  /** Rows kept at the present address. */
  get rows(): number {
    return this.present?.rows ?? 0;
  }

  get handedOver(): number {
    return this.present?.handedOver ?? 0;
  }

  /** The present stream, or a new one. @param rewinds - Whether frames not handed over are given up; else those of a part of a row are. */
  async open(key: string, framesPerRow: number, rewinds: boolean): Promise<FrameStream> {
    const { assets, clock, driver, newUid } = this.#parts;
    const { present } = this;
    if (present?.framesPerRow === framesPerRow && present.run === assets.run) {
      await held(clock, rewinds ? present.rewind() : present.trim());
      return present;
    }
    const format = await driver.format();
    await this.close();
    const writer = await held(clock, assets.open(key, { device: key, ...format }));
    this.present = new FrameStream(writer, framesPerRow, newUid(), assets.run);
    return this.present;
  }

  /** What keeps the frames of a stream. */
  keeper({ writer }: FrameStream): (frame: TypedArray) => MaybePromise<void> {
    return (frame) => {
      const kept = writer.append(frame);
      return isThenable(kept) ? held(this.#parts.clock, kept) : undefined;
    };
  }

  async close(): Promise<void> {
    const { present } = this;
    this.present = undefined;
    this.#described = undefined;
    if (present) await held(this.#parts.clock, present.writer.close());
  }

  /** The data key of rows with so many frames each. */
  describe(key: string, frames: number): MaybePromise<DataKeys> {
    const source = this.present?.writer.address.uri ?? this.#parts.driver.source;
    return chain(this.#parts.driver.format(), ({ shape, dtype }) => ({
      [key]: { source, dtype: "array", dtype_numpy: dtype, shape: [frames, ...shape], external: "STREAM:" },
    }));
  }

  /** A descriptor of the run says how many frames an event has; undefined when the next one may say otherwise. */
  promise(frames: number | undefined): void {
    this.#described = this.present && frames;
  }

  /** @throws WorkEndedError where events of the run have another number of frames. */
  checkPromise(device: string, frames: number): void {
    const described = this.#described;
    const sameRun = this.present?.run === this.#parts.assets.run;
    if (described === undefined || described === frames || !sameRun) return;
    throw new WorkEndedError(
      device,
      `events of this run have ${described} frames of it, and it was prepared for ${frames}; configure it, or stage it anew`,
    );
  }
}
