import type { nothing } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleNull: Handler<typeof nothing> = () => {};
