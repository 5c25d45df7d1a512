import { type Msg, message, type Plan, read } from "@runengine/messages";
import {
  isLocatable,
  type Locatable,
  type Location,
  type Readable,
  type Readings,
} from "@runengine/protocols";
import { singleHint, singleValue } from "../devices/single-field.ts";

/**
 * Reads the one value that stands for a device: the readback of one that can be located, else its hinted value, else its only one.
 *
 * The device is not triggered, and no event is made.
 *
 * @param otherwise - What is given where nobody answers, as when a plan is only looked at. Default: 0.
 * @throws AmbiguousReadingError when the device has several values and no one of them stands for it.
 */
export function rd<T>(device: Locatable<T>, otherwise?: T): Plan<T>;
export function rd(device: Readable, otherwise?: unknown): Plan<unknown>;
export function* rd(device: Readable | Locatable, otherwise: unknown = 0): Plan<unknown> {
  if (isLocatable(device)) {
    const location = (yield locateMsg(device)) as Location | null | undefined;
    return location ? location.readback : otherwise;
  }
  singleHint(device);
  const readings = (yield read.msg(device)) as Readings | null | undefined;
  return readings ? singleValue(device, readings) : otherwise;
}

/** The message `locate` in the short form that composed plans send. */
export function locateMsg(device: Locatable): Msg {
  return message("locate", device);
}
