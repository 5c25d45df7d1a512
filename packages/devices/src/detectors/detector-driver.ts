import type { ArraySpec, MaybePromise, TypedArray } from "@runengine/protocols";
import type { TriggerInfo, TriggerMode } from "./trigger-info.ts";

/** Shape `[height, width]` (or any other) and kind of number of each frame. */
export type FrameFormat = Pick<ArraySpec, "shape" | "dtype">;

/**
 * What a detector's own code has to do. All else (documents, indices, pauses, files) is {@link Detector}'s.
 *
 * @see ophyd-async's `DetectorController`, the counterpart.
 */
export interface DetectorDriver {
  /** Where the frames come from, for descriptors: `sim:camera`. */
  readonly source: string;
  /** Default: internal alone. */
  readonly triggers?: readonly TriggerMode[];
  /** The frames that it gives as it is set now. */
  format(): MaybePromise<FrameFormat>;
  /** Least number of seconds from the end of an exposure to the next. Default: 0. */
  deadTime?(exposure: number): number;
  /** Makes it ready; done when no trigger is missed any more. After a pause it is asked for the frames that are still to come. */
  arm(info: TriggerInfo): MaybePromise<void>;
  /**
   * Gives the frames as they come, `info.frames` of them. Each is kept before the next is asked for, so its memory may be used again.
   *
   * @param signal - When it is aborted, nobody waits for a frame any more.
   */
  frames(info: TriggerInfo, signal: AbortSignal): AsyncIterable<TypedArray>;
  /** Puts it to rest, after the last frame, and after a failure or an end before it. */
  disarm(): MaybePromise<void>;
}
