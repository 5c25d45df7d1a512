import { declareStream, type Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { triggerAndRead } from "../stubs/trigger-and-read.ts";
import { duringRuns } from "./during-runs.ts";

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
  return duringRuns(plan, {
    opened: () => opening(devices, stream),
    closing: () => triggerAndRead(devices, stream),
  });
}

function* opening(devices: readonly Readable[], stream: string): Plan {
  yield declareStream.msg(devices, { name: stream });
  yield* triggerAndRead(devices, stream);
}
