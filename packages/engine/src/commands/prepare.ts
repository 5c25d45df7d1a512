import type { prepare } from "@runengine/messages";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handlePrepare: Handler<typeof prepare> = (msg, context) =>
  context.track(msg, need(msg, "Preparable").prepare(msg.args[0]));
