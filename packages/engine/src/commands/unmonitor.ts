import type { unmonitor } from "@runengine/messages";
import { chain } from "@runengine/protocols";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleUnmonitor: Handler<typeof unmonitor> = (msg, context) =>
  chain(context.monitors.remove(context.runOf(msg), need(msg, "Subscribable")), () =>
    context.impliedCheckpoint(),
  );
