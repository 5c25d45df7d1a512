import type { Msg } from "@runengine/messages";
import { virtualClock } from "@runengine/protocols";
import type { Case, CaseFolder, RecordedError } from "./case-file.ts";
import { compareError } from "./compare/compare-error.ts";
import { compareMessages } from "./compare/compare-message.ts";
import { Comparison } from "./compare/compare-value.ts";
import { makeDevices } from "./devices/make-devices.ts";
import { planMaker } from "./language/index.ts";
import { Recorder } from "./recorder.ts";

/** How many messages of a plan are looked at: one that looks at its replies may never end. */
const most = 10_000;

/** Looks at a plan without an engine: what it sends when it is answered nothing. */
export async function runListCase(recorded: Case, specs: CaseFolder["devices"]): Promise<void> {
  const recorder = new Recorder();
  const clock = virtualClock();
  const origins = new WeakMap();
  const device = makeDevices(specs, { clock, log: (call) => recorder.call(call), newUid: () => "", origins });
  const plan = planMaker({ device, recorder, clock }).plan(recorded.plan ?? { name: "empty" });
  const sent: Msg[] = [];
  let raised: unknown;
  try {
    for (const msg of plan) if (sent.push(msg) >= most) break;
  } catch (error) {
    raised = error;
  }
  const comparison = new Comparison();
  compareMessages(recorded.messages ?? [], sent, comparison, origins);
  compareError((recorded.raised ?? null) as RecordedError | null, raised, "raised", comparison);
}
