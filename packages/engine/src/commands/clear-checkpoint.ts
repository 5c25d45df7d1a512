import type { clearCheckpoint } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleClearCheckpoint: Handler<typeof clearCheckpoint> = (_msg, { cache }) => cache.clear();
