import { declareStream, type Msg, type Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { triggerAndRead } from "../stubs/trigger-and-read.ts";
import { planMutator } from "./plan-mutator.ts";
import { setRunKeyWrapper } from "./set-run-key-wrapper.ts";

/**
 * Reads devices at the beginning and at the end of every run, into a stream of their own.
 *
 * @param stream - Default: baseline.
 */
export function baselineWrapper<R>(
  plan: Plan<R>,
  devices: readonly Readable[],
  stream = "baseline",
): Plan<R> {
  if (devices.length === 0) return plan;
  return planMutator(plan, (msg) => {
    if (msg.command === "open_run") return { tail: inRunOf(msg, opening(devices, stream)) };
    if (msg.command === "close_run") return { head: before(msg, triggerAndRead(devices, stream)) };
    return null;
  });
}

function* opening(devices: readonly Readable[], stream: string): Plan {
  yield declareStream.msg(devices, { name: stream });
  yield* triggerAndRead(devices, stream);
}

function* before(msg: Msg, plan: Plan<unknown>): Plan<unknown> {
  yield* inRunOf(msg, plan);
  return yield msg;
}

function inRunOf(msg: Msg, plan: Plan<unknown>): Plan<unknown> {
  return msg.run === null ? plan : setRunKeyWrapper(plan, msg.run);
}
