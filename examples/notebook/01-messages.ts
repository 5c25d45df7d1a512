/** A message has four parts: a command, an object, positional arguments, and keyword arguments. */
import { read, set, trigger } from "@runengine/messages";
import { setting } from "./setting.ts";
import { describeMsg } from "./trace.ts";

const { motor, print, lines } = setting(import.meta.url);

export const message = set.msg(motor, 5);
print(describeMsg(message));
print(describeMsg(trigger.msg(motor)));
print(describeMsg(read.msg(motor)));

export { lines, motor };
