import { IllegalMessageSequence, type Msg, type openRun } from "@runengine/messages";
import type { Handler } from "../handler.ts";

export const handleOpenRun: Handler<typeof openRun> = (msg, context) => {
  refuseInSegment(msg);
  return context.openRun(msg);
};

/** @throws IllegalMessageSequence within a segment, since its beginning anew would not undo a run. */
export function refuseInSegment({ command, segment }: Msg): void {
  if (segment === undefined) return;
  throw new IllegalMessageSequence(
    `"${command}" within a segment, which may begin anew, while a run cannot; put the run around the segment`,
  );
}
