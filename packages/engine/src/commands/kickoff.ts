import { IllegalMessageSequence, type kickoff } from "@runengine/messages";
import type { Named } from "@runengine/protocols";
import { UnsupportedDeviceError } from "../errors.ts";
import type { Handler } from "../handler.ts";

interface KicksOff extends Named {
  kickoff(): unknown;
}

/** A flyer needs no `complete` to be kicked off: the seed's has none. */
export const handleKickoff: Handler<typeof kickoff> = (msg, context) => {
  const run = context.runs.get(msg.run);
  if (!run) throw new IllegalMessageSequence('"kickoff" without an open run; send "open_run" first');
  const flyer = msg.obj as KicksOff | null;
  if (typeof flyer?.kickoff !== "function")
    throw new UnsupportedDeviceError(msg.obj, msg.command, "Flyable", ["kickoff()"]);
  run.uncollected.add(flyer);
  context.flying.set(flyer, {});
  return context.track(msg, flyer.kickoff());
};
