import { IllegalMessageSequence, type monitor } from "@runengine/messages";
import { chain } from "@runengine/protocols";
import { MessageArgumentError } from "../errors.ts";
import type { Handler } from "../handler.ts";
import { need, secondsOrNull, textOrNull } from "../need.ts";

let made = 0;

export const handleMonitor: Handler<typeof monitor> = (msg, context) => {
  const device = need(msg, "Subscribable");
  if (msg.args.length > 0) {
    throw new MessageArgumentError(msg.command, "takes no positional arguments; give the stream as name");
  }
  const run = context.runs.get(msg.run);
  if (!run) throw new IllegalMessageSequence('"monitor" without an open run; send "open_run" first');
  const name = textOrNull(msg, msg.kwargs.name, "name") ?? `${device.name}_monitor_${++made}`;
  const interval = secondsOrNull(msg, msg.kwargs.interval, "interval") ?? 0;
  return chain(context.monitors.add(run, device, name, interval), () => context.impliedCheckpoint());
};
