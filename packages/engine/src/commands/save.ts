import type { save } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleSave: Handler<typeof save> = (msg, context) => context.runOf(msg).save(context);
