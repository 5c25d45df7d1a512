import type { AnyDocument, DataKeys, EventPage } from "@runengine/event-model";
import type { Clock } from "./clock.ts";
import type { MaybePromise, Named } from "./readable.ts";
import type { Work } from "./status.ts";

export interface Movable<T = unknown> extends Named {
  set(value: T, options?: Readonly<Record<string, unknown>>): Work;
}

/** Where a movable was sent and where it is. */
export interface Location<T = unknown> {
  readonly setpoint: T;
  readonly readback: T;
}
export interface Locatable<T = unknown> extends Movable<T> {
  locate(): MaybePromise<Location<T>>;
}

export interface Stoppable {
  /** Ends all motion. `success: false` means that the work under way has failed by it. */
  stop(success?: boolean): MaybePromise<void>;
}

export interface Triggerable extends Named {
  trigger(): Work;
}

export interface Preparable<T = unknown> extends Named {
  prepare(value: T): Work;
}

/** Is made ready before a run and let go after it. May give back the list of what was staged, as bluesky's old devices do. */
export interface Stageable extends Named {
  stage(): Work | readonly unknown[];
  unstage(): Work | readonly unknown[];
}

/** Measures by itself between `kickoff` and the end of `complete`. */
export interface Flyable extends Named {
  kickoff(): Work;
  complete(): Work;
}

/** Tells of the data that a flyer will hand over: data keys by stream name, or flat where the stream is declared. */
export interface Collectable extends Named {
  describeCollect(): MaybePromise<DataKeys | Record<string, DataKeys>>;
}

/** A row as a flyer gives it; the engine adds the rest. */
export interface PartialEvent {
  readonly time: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamps: Readonly<Record<string, unknown>>;
  readonly filled?: Readonly<Record<string, boolean | string>>;
}
export type PartialEventPage = Omit<EventPage, "uid" | "seq_num" | "descriptor"> &
  Partial<Pick<EventPage, "uid" | "seq_num" | "descriptor">>;

export interface EventCollectable extends Collectable {
  collect(): Iterable<PartialEvent> | AsyncIterable<PartialEvent>;
}
export interface EventPageCollectable extends Collectable {
  collectPages(): Iterable<PartialEventPage> | AsyncIterable<PartialEventPage>;
}

export type AssetDocument = Extract<
  AnyDocument,
  ["resource" | "datum" | "datum_page" | "stream_resource" | "stream_datum", unknown]
>;

/** Keeps large data outside the events and hands over the documents that point to them. */
export interface WritesAssets extends Named {
  collectAssetDocs(index?: number): Iterable<AssetDocument> | AsyncIterable<AssetDocument>;
}
export interface WritesStreamAssets extends WritesAssets {
  /** How many frames are there by now. */
  getIndex(): MaybePromise<number>;
}

/** Is told of pauses. `pause` may throw {@link NoReplayAllowed}. */
export interface Pausable {
  pause(): MaybePromise<void>;
  resume(): MaybePromise<void>;
}

/** Says beforehand whether it can be set to a value; throws if not. */
export interface Checkable<T = unknown> extends Named {
  checkValue(value: T): MaybePromise<void>;
}

/** Gives the twin of a device, each time the same one. */
export type TwinOf = <D extends object>(device: D) => D;

/** Has a twin for dry runs. */
export interface Twinnable extends Named {
  /**
   * Gives a device of the same name and parts that behaves alike on the given clock and touches nothing real.
   *
   * Each call gives a fresh one; it begins where the device stands as far as that is known without asking the instrument.
   *
   * @param twinOf - Gives the twins of the devices that this one looks at, so that twins look at twins. Without it they get twins of
   *   their own; see {@link twinsOn}.
   */
  twin(clock: Clock, twinOf?: TwinOf): Named;
}

/** Thrown by a device's `pause()`: what was measured since the last checkpoint must not be measured again. */
export class NoReplayAllowed extends Error {
  override readonly name = "NoReplayAllowed";
  constructor(message = "this device's data must not be taken again") {
    super(message);
  }
}
