import type { save } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleSave: Handler<typeof save> = (msg, context) => {
  const documents = context.runOf(msg).save();
  // Handed on without waiting in between: no other document comes between those of one event.
  const waits = documents.map((document) => context.emit(document));
  return waits.at(-1);
};
