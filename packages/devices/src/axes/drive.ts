import type { MaybePromise, Work } from "@runengine/protocols";

/** How fast a move is to be, in units per second and units per second squared; infinite where the drive decides. */
export interface Motion {
  readonly velocity: number;
  readonly acceleration: number;
}

/** What the code of a motor has to do. Positions are the drive's own, in its units: the dial. All else is {@link Axis}'s. */
export interface Drive {
  /** Where the position comes from, for descriptors: `sim:x`. */
  readonly source: string;
  position(): MaybePromise<number>;
  /** Goes to `target`, also from a move under way; done on arrival. */
  move(target: number, motion: Motion): Work;
  /** Ends all motion; done when it stands. */
  stop(): MaybePromise<void>;
  /** Calls the present position `dial` from now on, without moving. Absent where the hardware cannot. */
  define?(dial: number): MaybePromise<void>;
}
