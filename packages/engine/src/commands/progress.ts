import type { progress } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";

export const handleProgress: Handler<typeof progress> = ({ command, args, kwargs }, { loops }) => {
  const [done, total] = args;
  const { label } = kwargs;
  if (!isNumber(done) || !(total === null || isNumber(total)) || typeof label !== "string") {
    throw new MessageArgumentError(
      command,
      `needs how much is done, of how much (or null) and a label, got ${String(done)}, ${String(total)}, ${String(label)}`,
    );
  }
  loops.tell({ label, done, total });
};

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
