import type { Msg, StageReply, stage, unstage } from "@runengine/messages";
import { supports } from "@runengine/protocols";
import type { Handler } from "../handler.ts";
import type { RunContext } from "../run-context.ts";

/** What cannot be staged is left alone, as in bluesky; the reply is then an empty list. */
export const handleStage: Handler<typeof stage> = (msg, context) => {
  if (!supports(msg.obj, "Stageable")) return [];
  context.staged.add(msg.obj);
  context.impliedCheckpoint();
  return replyOf(msg, msg.obj.stage(), context);
};

export const handleUnstage: Handler<typeof unstage> = (msg, context) => {
  if (!supports(msg.obj, "Stageable")) return [];
  context.staged.delete(msg.obj);
  context.impliedCheckpoint();
  return replyOf(msg, msg.obj.unstage(), context);
};

function replyOf(msg: Msg, work: unknown, context: RunContext): StageReply {
  return Array.isArray(work) ? work : context.track(msg, work);
}
