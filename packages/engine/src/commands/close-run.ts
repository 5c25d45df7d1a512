import type { ExitStatus } from "@runengine/event-model";
import type { closeRun } from "@runengine/messages";
import { chain } from "@runengine/protocols";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { textOrNull } from "../need.ts";
import { refuseInSegment } from "./open-run.ts";

const exitStatuses: readonly unknown[] = ["success", "abort", "fail"] satisfies ExitStatus[];

export const handleCloseRun: Handler<typeof closeRun> = (msg, context) => {
  refuseInSegment(msg);
  const exitStatus = msg.kwargs.exit_status ?? null;
  if (exitStatus !== null && !exitStatuses.includes(exitStatus)) {
    throw new MessageArgumentError(
      msg.command,
      `exit_status must be one of ${exitStatuses.join(", ")}, got ${String(exitStatus)}`,
    );
  }
  const run = context.runOf(msg);
  const reason = textOrNull(msg, msg.kwargs.reason, "reason");
  return chain(context.closeRun(run, exitStatus as ExitStatus | null, reason), (uid) => {
    // What belongs to a closed run cannot be done again.
    context.impliedCheckpoint();
    return uid;
  });
};
