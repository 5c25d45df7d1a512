import type { trigger } from "@runengine/messages";
import { isTriggerable } from "@runengine/protocols";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleTrigger: Handler<typeof trigger> = (msg, context) => {
  const device = isTriggerable(msg.obj) ? msg.obj : need(msg, "Triggerable");
  return context.track(msg, device.trigger());
};
