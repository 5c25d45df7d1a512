import type { trigger } from "@runengine/messages";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleTrigger: Handler<typeof trigger> = (msg, context) =>
  context.track(msg, need(msg, "Triggerable").trigger());
