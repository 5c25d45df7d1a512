import { type Msg, message, type Plan, type StageReply, stage, unstage } from "@runengine/messages";
import { isStatus, type Named, type Stageable } from "@runengine/protocols";
import { newGroup } from "../new-group.ts";

/**
 * Makes devices ready for a run and waits until they are.
 *
 * The engine answers for a device that needs no staging, so any device can be given.
 */
export function stageAll(...devices: readonly Named[]): Plan {
  return together("stage", devices, (device, group) => stage.msg(device, { group }));
}

/** Lets devices go, in the order given, and waits for all of them. */
export function unstageAll(...devices: readonly Named[]): Plan {
  return together("unstage", devices, (device, group) => unstage.msg(device, { group }));
}

function* together(
  label: string,
  devices: readonly Named[],
  msg: (device: Stageable, group: string) => Msg,
): Plan {
  const group = newGroup(label);
  let waits = false;
  for (const device of devices) {
    const reply = (yield msg(device as Stageable, group)) as StageReply | undefined;
    waits ||= isStatus(reply);
  }
  if (waits) yield message("wait", null, [], { group });
}
