import { type Plan, read } from "@runengine/messages";
import { isLocatable, isReadable, type Location, type Named, type Readings } from "@runengine/protocols";
import { locateMsg } from "../stubs/rd.ts";
import { singleValue } from "./single-field.ts";

/**
 * Where a device is set to: the setpoint of one that can be located, else its attribute `position`, else the value that stands for it
 * when it is read. 0 where nobody answers, as when a plan is only looked at.
 *
 * @throws AmbiguousReadingError when the device has several values and no one of them stands for it.
 * @throws TypeError when the device has no way of saying where it is.
 */
export function* positionOf(device: Named): Plan<unknown> {
  if (isLocatable(device)) {
    const location = (yield locateMsg(device)) as Location | null | undefined;
    return location ? location.setpoint : 0;
  }
  if ("position" in device) return device.position;
  if (!isReadable(device)) {
    throw new TypeError(
      `${device.name} cannot be moved relatively: it has neither locate() nor a position, and cannot be read`,
    );
  }
  const readings = (yield read.msg(device)) as Readings | null | undefined;
  return readings ? singleValue(device, readings) : 0;
}
