import type { input } from "@runengine/messages";
import type { Handler } from "../handler.ts";
import { textOrNull } from "../need.ts";

export const handleInput: Handler<typeof input> = (msg, context) =>
  context.ask(textOrNull(msg, msg.kwargs.prompt, "prompt") ?? "");
