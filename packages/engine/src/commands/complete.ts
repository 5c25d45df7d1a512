import type { complete } from "@runengine/messages";
import type { Named } from "@runengine/protocols";
import { UnsupportedDeviceError } from "../errors.ts";
import type { Handler } from "../handler.ts";

interface Completes extends Named {
  complete(): unknown;
}

export const handleComplete: Handler<typeof complete> = (msg, context) => {
  const flyer = msg.obj as Completes | null;
  if (typeof flyer?.complete !== "function")
    throw new UnsupportedDeviceError(msg.obj, msg.command, "Flyable", ["complete()"]);
  const status = context.track(msg, flyer.complete());
  const flight = context.flying.get(flyer);
  // It may have been kicked off again meanwhile.
  const landed = () => context.flying.get(flyer) === flight && context.flying.delete(flyer);
  if (status.done) landed();
  else status.finished.then(landed, () => {});
  return status;
};
