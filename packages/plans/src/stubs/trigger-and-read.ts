import {
  checkpoint,
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
import { groupNames } from "../new-group.ts";
import { rewindableWrapper } from "../preprocessors/rewindable-wrapper.ts";

const newTrigger = groupNames("trigger");
const noReadings: Readings = Object.freeze({});

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
  const event = oneEvent(separate, stream, parallel, false);
  return separate.every(isRewindable) ? event : rewindableWrapper(event, false);
}

/** A checkpoint, and then {@link triggerAndRead}: as one generator, since it is run at every event. */
export function checkpointTriggerAndRead(devices: readonly Readable[]): Plan<Readings> {
  const separate = separateDevices(devices);
  if (separate.every(isRewindable)) return oneEvent(separate, "primary", false, true);
  return checkpointed(rewindableWrapper(oneEvent(separate, "primary", false, false), false));
}

function* checkpointed(plan: Plan<Readings>): Plan<Readings> {
  yield checkpoint.msg();
  return yield* plan;
}

// Bare messages and no plans within: this is run at every event.
function* oneEvent(
  devices: readonly Readable[],
  stream: string,
  parallel: boolean,
  checkpointFirst: boolean,
): Plan<Readings> {
  if (checkpointFirst) yield checkpoint.msg();
  if (devices.length === 0) yield nothing.msg();
  let group: string | undefined;
  for (let i = 0; i < devices.length; i++) {
    const device = devices[i];
    if (!isTriggerable(device)) continue;
    group ??= newTrigger();
    yield trigger.msg(device, { group });
  }
  if (group !== undefined) yield wait.msg(group);
  let readings = noReadings;
  try {
    yield create.msg(stream);
    if (parallel && devices.length > 0) readings = (yield readAll.msg(...devices)) as Readings;
    else {
      for (let i = 0; i < devices.length; i++)
        readings = merged(readings, (yield read.msg(devices[i] as Readable)) as Readings);
    }
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
  return readings === noReadings ? (more ?? noReadings) : { ...readings, ...more };
}
