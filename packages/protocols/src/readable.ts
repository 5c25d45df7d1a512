import type { DataKeys, PerObjectHint } from "@runengine/event-model";

export type MaybePromise<T> = T | Promise<T>;

/** Whatever has a name. `parent` is the device that it is a part of. */
export interface Named {
  readonly name: string;
  readonly parent?: Named | null | undefined;
}

/** A value with the moment at which it was true, in seconds since the UNIX epoch. */
export interface Reading<T = unknown> {
  readonly value: T;
  readonly timestamp: number;
  readonly alarm_severity?: number;
  readonly message?: string;
}

/** Readings by data key. Write a device's own as a type alias: an interface does not satisfy this. */
export type Readings = Readonly<Record<string, Reading>>;

export type Hints = Readonly<PerObjectHint>;

/** Can be read into an event. `describe()` tells of each key that `read()` gives. */
export interface Readable<R extends Readings = Readings> extends Named {
  read(): MaybePromise<R>;
  describe(): MaybePromise<DataKeys>;
  readonly hints?: Hints | undefined;
}

/** Has settings that belong into the descriptor, not into each event. */
export interface Configurable extends Named {
  readConfiguration(): MaybePromise<Readings>;
  describeConfiguration(): MaybePromise<DataKeys>;
}

/** Can be given new settings by the message `configure`; answers with the old and the new ones. */
export interface Reconfigurable extends Configurable {
  configure(
    settings: Readonly<Record<string, unknown>>,
  ): MaybePromise<readonly [old: Readings, new_: Readings]>;
}

/** Values that change by themselves. `listener` is called at once with the present readings, and at each change. */
export interface Subscribable<R extends Readings = Readings> extends Readable<R> {
  subscribe(listener: ReadingsListener<R>): MaybePromise<void>;
  clearSub(listener: ReadingsListener<R>): MaybePromise<void>;
}
/** Called without readings by a device that wants to be read. */
export type ReadingsListener<R extends Readings = Readings> = (readings?: R) => void;
