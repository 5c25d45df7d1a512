import type { engineClass } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleEngineClass: Handler<typeof engineClass> = (_msg, context) => context.engineClass;
