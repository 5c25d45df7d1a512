import type { configure } from "@runengine/messages";
import { IllegalMessageSequence } from "@runengine/messages";
import { chain } from "@runengine/protocols";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleConfigure: Handler<typeof configure> = (msg, context) => {
  const device = need(msg, "Reconfigurable");
  const run = context.runs.get(msg.run);
  if (run?.bundle)
    throw new IllegalMessageSequence(
      `"configure" of ${device.name} within an open event; end it by "save" or "drop" first`,
    );
  return chain(device.configure(msg.args[0] as Record<string, unknown>), (settings) => {
    for (const open of context.runs.values()) open.forget(device);
    return settings;
  });
};
