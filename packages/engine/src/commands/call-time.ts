import type { callTime } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleCallTime: Handler<typeof callTime> = (_msg, context) => context.callTime();
