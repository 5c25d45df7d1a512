import type { stop } from "@runengine/messages";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleStop: Handler<typeof stop> = (msg) => need(msg, "Stoppable").stop();
