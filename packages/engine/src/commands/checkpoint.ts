import { type checkpoint, IllegalMessageSequence } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleCheckpoint: Handler<typeof checkpoint> = (msg, context) => {
  for (const run of context.runs.values()) {
    if (run.bundle)
      throw new IllegalMessageSequence(
        `"checkpoint" within an open event of stream ${run.bundle.stream}; place it before "create" or after "save"`,
      );
  }
  if (msg.stopwatch) msg.stopwatch.startedAt = context.clock.now();
  if (context.checkpoint()) context.takeDeferredPause();
};
