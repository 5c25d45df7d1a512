import type { openRun } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleOpenRun: Handler<typeof openRun> = (msg, context) => context.openRun(msg);
