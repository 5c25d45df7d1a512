import type { set } from "@runengine/messages";
import { isMovable } from "@runengine/protocols";
import type { Handler } from "../handler.ts";
import { need } from "../need.ts";

export const handleSet: Handler<typeof set> = (msg, context) => {
  const device = isMovable(msg.obj) ? msg.obj : need(msg, "Movable");
  context.moved.add(device);
  let options: Record<string, unknown> | undefined;
  for (const key in msg.kwargs) {
    if (key === "group") continue;
    options ??= {};
    options[key] = msg.kwargs[key];
  }
  const value = msg.args.length > 1 ? msg.args : msg.args[0];
  return context.track(msg, options ? device.set(value, options) : device.set(value));
};
