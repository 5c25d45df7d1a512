import type { Msg } from "@runengine/messages";
import type { RecordedMessage } from "../case-file.ts";
import type { StatusOrigin } from "../devices/device.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import { plainOf } from "../plain.ts";
import { compareEach } from "./compare-each.ts";
import { compareReason } from "./compare-error.ts";
import { compareMetadata } from "./compare-metadata.ts";
import type { Comparison } from "./compare-value.ts";

/** @throws Difference at the first place where messages are not the recorded ones. */
export function compareMessages(
  expected: readonly RecordedMessage[],
  got: readonly Msg[],
  comparison: Comparison,
  origins: WeakMap<object, StatusOrigin>,
): void {
  const plain = got.map((msg) => plainOf(msg, origins) as JsonObject);
  compareEach("messages", expected, plain, (message, other, where) =>
    compareMessage(message, other, where, comparison),
  );
}

function compareMessage(
  expected: RecordedMessage,
  got: JsonObject,
  where: string,
  comparison: Comparison,
): void {
  comparison.value(expected.command, got.command, `${where}.command`);
  const { obj } = got;
  const name = isJsonObject(obj) && "$device" in obj ? obj.$device : obj;
  comparison.value(expected.obj, name, `${where}.obj`);
  const place = `${where}(${expected.command})`;
  comparison.value(expected.args, got.args, `${place}.args`);
  compareKwargs(expected, got.kwargs as JsonObject, `${place}.kwargs`, comparison);
  comparison.value(expected.run, got.run, `${where}.run`);
}

function compareKwargs(
  { command, kwargs }: RecordedMessage,
  got: JsonObject,
  where: string,
  comparison: Comparison,
): void {
  if (command === "open_run") {
    compareMetadata(kwargs, got, where, comparison, "plan_name" in kwargs);
  } else if (command === "close_run" && "reason" in kwargs) {
    const { reason, ...rest } = kwargs;
    const { reason: other, ...others } = got;
    comparison.value(rest, others, where);
    compareReason(reason, other, `${where}.reason`, comparison);
  } else comparison.value(kwargs, got, where);
}
