import {
  create,
  drop,
  IllegalMessageSequence,
  nothing,
  type Plan,
  read,
  readAll,
  save,
  trigger,
  wait,
} from "@runengine/messages";
import { isTriggerable, type Readable, type Readings } from "@runengine/protocols";
import { isRewindable } from "../devices/is-rewindable.ts";
import { separateDevices } from "../devices/separate-devices.ts";
import { newGroup } from "../new-group.ts";
import { rewindableWrapper } from "../preprocessors/rewindable-wrapper.ts";

export interface TriggerAndReadOptions {
  /** Whether all devices are read at once instead of one after the other. Default: false. */
  readonly parallel?: boolean;
}

/**
 * Triggers what can be triggered, waits, and reads every device into one event.
 *
 * A device listed twice, or together with one that it is a part of, is read once. If a reading fails, the event is dropped.
 *
 * @param stream - Name of the stream that the event goes to. Default: primary.
 * @returns The readings of all devices.
 */
export function triggerAndRead(
  devices: readonly Readable[],
  stream = "primary",
  { parallel = false }: TriggerAndReadOptions = {},
): Plan<Readings> {
  const separate = separateDevices(devices);
  const event = oneEvent(separate, stream, parallel);
  return separate.every(isRewindable) ? event : rewindableWrapper(event, false);
}

// Bare messages and no plans within: this is run at every event.
function* oneEvent(devices: readonly Readable[], stream: string, parallel: boolean): Plan<Readings> {
  if (devices.length === 0) yield nothing.msg();
  let group: string | undefined;
  for (const device of devices) {
    if (!isTriggerable(device)) continue;
    group ??= newGroup("trigger");
    yield trigger.msg(device, { group });
  }
  if (group !== undefined) yield wait.msg(group);
  let readings: Readings = {};
  try {
    yield create.msg(stream);
    if (parallel && devices.length > 0) readings = (yield readAll.msg(...devices)) as Readings;
    else for (const device of devices) readings = merged(readings, (yield read.msg(device)) as Readings);
  } catch (error) {
    // An illegal event is not begun; whatever else is thrown at `create`, an interruption above all, comes when it is.
    if (!(error instanceof IllegalMessageSequence)) yield drop.msg();
    throw error;
  }
  yield save.msg();
  return readings;
}

/** Without a copy for the first device; nothing where nobody answers. */
function merged(readings: Readings, more: Readings | null | undefined): Readings {
  for (const _ in readings) return { ...readings, ...more };
  return more ?? readings;
}
