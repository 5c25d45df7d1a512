import type { Location, Readable, Readings } from "@runengine/protocols";
import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";

type Create = (stream?: string) => Plan<void>;
/** Begins an event of `stream` (default: primary). What is read until `save` is in it. */
export const create: Command<"create", Create> = command<"create", Create>(
  "create",
  (stream = "primary") => ({
    kwargs: { name: stream },
  }),
);

type Read = <R extends Readings>(obj: Readable<R>) => Plan<R>;
/** Reads a device; the reply is its readings. Within an event they go into it. */
export const read: Command<"read", Read> = command<"read", Read>("read", (obj) => ({ obj }));

type ReadAll = (...objects: Readable[]) => Plan<Readings>;
/** Reads several devices at once; the reply is all their readings, in the order of the objects. */
export const readAll: Command<"read_all", ReadAll> = command<"read_all", ReadAll>(
  "read_all",
  (...objects) => ({
    args: objects,
  }),
);

type ReadMissing = <R extends Readings>(obj: Readable<R>) => Plan<R>;
/**
 * Puts into the event that a device gave no reading, without asking it for one: NaN for a number, `null` for anything else. The reply is
 * these readings.
 */
export const readMissing: Command<"read_missing", ReadMissing> = command<"read_missing", ReadMissing>(
  "read_missing",
  (obj) => ({ obj }),
);

type Save = () => Plan<void>;
/** Ends the event and emits it. */
export const save: Command<"save", Save> = command<"save", Save>("save", () => ({}));

type Drop = () => Plan<void>;
/** Ends the event without emitting it. */
export const drop: Command<"drop", Drop> = command<"drop", Drop>("drop", () => ({}));

interface LocatesSomething<T> {
  readonly name: string;
  locate(): Location<T> | Promise<Location<T>>;
}
type Locate = <T>(obj: LocatesSomething<T>) => Plan<Location<T>>;
/** Asks a device where it was sent and where it is. */
export const locate: Command<"locate", Locate> = command<"locate", Locate>("locate", (obj) => ({
  obj,
  kwargs: { squeeze: true },
}));
