import type { locate } from "@runengine/messages";
import type { Location, MaybePromise } from "@runengine/protocols";
import type { Handler } from "../handler.ts";
import { needs } from "../need.ts";

/** One location for one device, a list for several, or for one that asks for a list by `squeeze: false`. */
export const handleLocate: Handler<typeof locate> = (msg) => {
  const devices = [msg.obj, ...msg.args].map((obj) => needs(obj, msg.command, "Locatable"));
  const locations = devices.map((device) => device.locate());
  const [first] = locations;
  const single = locations.length === 1 && msg.kwargs.squeeze !== false;
  return (single ? first : Promise.all(locations)) as MaybePromise<Location<never>>;
};
