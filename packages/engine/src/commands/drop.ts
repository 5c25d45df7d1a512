import type { drop } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleDrop: Handler<typeof drop> = (msg, context) => context.runOf(msg).drop();
