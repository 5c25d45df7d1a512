import type {
  Movable,
  Preparable,
  Readings,
  Reconfigurable,
  Status,
  Stoppable,
  Triggerable,
} from "@runengine/protocols";
import { type Command, command } from "../command.ts";
import type { Plan } from "../msg.ts";
import type { GroupOption } from "./group-option.ts";

export interface SetOptions extends GroupOption {
  /** Further keyword arguments for the device's own `set`. */
  readonly [device: string]: unknown;
}
type SetSignature = <T>(obj: Movable<T>, value: NoInfer<T>, options?: SetOptions) => Plan<Status>;
/** Sends a device to `value`, without waiting for it; the reply is the status of the move. */
export const set: Command<"set", SetSignature> = command<"set", SetSignature>(
  "set",
  (obj, value, options) => ({
    obj,
    args: [value],
    kwargs: { ...options, group: options?.group ?? null },
  }),
);

type Trigger = (obj: Triggerable, options?: GroupOption) => Plan<Status>;
/** Starts a measurement, without waiting for it. */
export const trigger: Command<"trigger", Trigger> = command<"trigger", Trigger>(
  "trigger",
  (obj, { group = null } = {}) => ({
    obj,
    kwargs: { group },
  }),
);

type Prepare = <T>(obj: Preparable<T>, value: NoInfer<T>, options?: GroupOption) => Plan<Status>;
/** Readies a device for a fly scan or a series of triggers. */
export const prepare: Command<"prepare", Prepare> = command<"prepare", Prepare>(
  "prepare",
  (obj, value, { group = null } = {}) => ({
    obj,
    args: [value],
    kwargs: { group },
  }),
);

type Configure = (
  obj: Reconfigurable,
  settings: Readonly<Record<string, unknown>>,
) => Plan<readonly [old: Readings, new_: Readings]>;
/** Changes settings; the streams that hold the device get a new descriptor. */
export const configure: Command<"configure", Configure> = command<"configure", Configure>(
  "configure",
  (obj, settings) => ({
    obj,
    args: [settings],
  }),
);

type Stop = (obj: Stoppable) => Plan<void>;
/** Stops a device. */
export const stop: Command<"stop", Stop> = command<"stop", Stop>("stop", (obj) => ({ obj }));
