import type { pause } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handlePause: Handler<typeof pause> = (msg, context) =>
  context.requestPause({ defer: (msg.kwargs.defer ?? msg.args[0]) === true });
