import type { ExitStatus } from "@runengine/event-model";
import type { closeRun } from "@runengine/messages";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { textOrNull } from "../need.ts";

const exitStatuses: readonly unknown[] = ["success", "abort", "fail"] satisfies ExitStatus[];

export const handleCloseRun: Handler<typeof closeRun> = (msg, context) => {
  const exitStatus = msg.kwargs.exit_status ?? null;
  if (exitStatus !== null && !exitStatuses.includes(exitStatus)) {
    throw new MessageArgumentError(
      msg.command,
      `exit_status must be one of ${exitStatuses.join(", ")}, got ${String(exitStatus)}`,
    );
  }
  return context.closeRun(
    context.runOf(msg),
    exitStatus as ExitStatus | null,
    textOrNull(msg, msg.kwargs.reason, "reason"),
  );
};
