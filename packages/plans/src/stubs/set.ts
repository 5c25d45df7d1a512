import { message, type Plan, type SetOptions, set } from "@runengine/messages";
import type { Movable, Status } from "@runengine/protocols";
import { newGroup } from "../new-group.ts";
import { relativeSetWrapper } from "../preprocessors/relative-set-wrapper.ts";

export interface AbsSetOptions extends SetOptions {
  /** Whether the plan goes on only when the device is there. Default: false. */
  readonly wait?: boolean;
}

/** Sends a device to `value`; with `wait`, until it is there. The reply is the status of the move. */
export function* absSet<T>(device: Movable<T>, value: NoInfer<T>, options: AbsSetOptions = {}): Plan<Status> {
  const { wait = false, group = wait ? newGroup("set") : null, ...rest } = options;
  const status = (yield set.msg(device, value, { ...rest, group })) as Status;
  if (wait) yield message("wait", null, [], { group });
  return status;
}

/** As {@link absSet}, by so much relative to where the device is set to. */
export function relSet(device: Movable<number>, by: number, options: AbsSetOptions = {}): Plan<Status> {
  return relativeSetWrapper(absSet(device, by, options), [device]);
}
