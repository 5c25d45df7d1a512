import type { StreamRange, StreamResource } from "@runengine/event-model";
import type { ArrayDtype, TypedArray } from "./array-dtype.ts";
import type { MaybePromise } from "./readable.ts";

/** What the frames of one data key are. */
export interface ArraySpec {
  /** Name of the device that they are of. */
  readonly device: string;
  /** Shape of one frame, row-major, such as `[height, width]`; `[]` for a number. */
  readonly shape: readonly number[];
  readonly dtype: ArrayDtype;
}

/** Where the frames of one data key are kept: what a `stream_resource` says of them. */
export type AssetAddress = Pick<StreamResource, "mimetype" | "uri" | "parameters">;

/** Frames `start` up to but without `stop`, counted from 0 in their address. */
export type IndexRange = StreamRange;

/** Takes the frames of one data key, one after the other. */
export interface ArrayWriter {
  readonly key: string;
  readonly spec: ArraySpec;
  readonly address: AssetAddress;
  /** Frames kept by now. */
  readonly count: number;
  /**
   * Keeps one more frame, as it is now, and is done when the end of the program can no longer take it away.
   *
   * @throws FrameError for what is no such frame; nothing was kept.
   */
  append(frame: TypedArray): MaybePromise<void>;
  /** Gives up the frames from `count` on, which no document points to yet: the next ones take their place. */
  truncate(count: number): MaybePromise<void>;
  /** Ends the writing; calling it again does nothing. */
  close(): MaybePromise<void>;
}

/** Keeps arrays that are too large for events, and gives the addresses that documents point to them by. */
export interface AssetStore {
  /** Uid of the run that began last, where the store is told of runs. A device keeps each run's frames at an address of its own. */
  readonly run?: string | undefined;
  /**
   * Begins an array of its own, also where `key` was opened before.
   *
   * @param key - The data key of the frames.
   * @throws RangeError for a specification that cannot be.
   */
  open(key: string, spec: ArraySpec): Promise<ArrayWriter>;
  /**
   * Frames one after the other in one array, row-major; also while they are being written.
   *
   * @param range - Default: all that there are.
   * @throws RangeError where there are not so many frames.
   */
  read(address: AssetAddress, range?: IndexRange): Promise<TypedArray>;
}
