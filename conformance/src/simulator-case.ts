import { checkLimits, DeviceLimitError, messagesOf, summarizePlan } from "@runengine/inspect";
import type { Msg, Plan } from "@runengine/messages";
import { virtualClock } from "@runengine/protocols";
import type { Case, CaseFolder, RecordedError } from "./case-file.ts";
import { compareError } from "./compare/compare-error.ts";
import { compareMessages } from "./compare/compare-message.ts";
import { Comparison } from "./compare/compare-value.ts";
import { Difference } from "./compare/difference.ts";
import { makeDevices } from "./devices/make-devices.ts";
import { planMaker } from "./language/index.ts";
import { NotMadeYet } from "./not-made.ts";
import { Recorder } from "./recorder.ts";

/** How many messages of a plan are looked at: one that looks at its replies may never end. */
const most = 10_000;

interface Looked {
  readonly plan: Plan<unknown>;
  readonly recorded: Case;
  readonly comparison: Comparison;
  readonly origins: Parameters<typeof compareMessages>[3];
}

const simulators: Readonly<Record<string, (looked: Looked) => unknown>> = {
  list_plan({ plan, recorded, comparison, origins }) {
    const sent: Msg[] = [];
    let raised: unknown;
    try {
      for (const msg of messagesOf(plan)) if (sent.push(msg) >= most) break;
    } catch (error) {
      raised = error;
    }
    compareMessages(recorded.messages ?? [], sent, comparison, origins);
    return raised;
  },
  async check_limits({ plan, recorded }) {
    try {
      const { unchecked } = await checkLimits(plan);
      if (unchecked.length !== recorded.num_warnings)
        throw new Difference("num_warnings", recorded.num_warnings, unchecked.length);
      return undefined;
    } catch (error) {
      if (error instanceof DeviceLimitError) return error.cause;
      throw error;
    }
  },
  summarize_plan({ plan, recorded }) {
    const expected = wholeNumbers(String(recorded.output));
    const got = summarizePlan(plan);
    if (got !== expected) throw new Difference("output", expected, got);
    return undefined;
  },
};

/** Looks at a plan without an engine. */
export async function runSimulatorCase(recorded: Case, specs: CaseFolder["devices"]): Promise<void> {
  const simulate = simulators[String(recorded.function)];
  if (!simulate) throw new NotMadeYet(String(recorded.function));
  const recorder = new Recorder();
  const clock = virtualClock();
  const origins = new WeakMap();
  const device = makeDevices(specs, { clock, log: (call) => recorder.call(call), newUid: () => "", origins });
  const plan = planMaker({ device, recorder, clock }).plan(recorded.plan ?? { name: "empty" });
  const comparison = new Comparison();
  const raised = await simulate({ plan, recorded, comparison, origins });
  compareError((recorded.raised ?? null) as RecordedError | null, raised, "raised", comparison);
}

/** A whole float is written `1.0` there and `1` here. */
function wholeNumbers(text: string): string {
  return text.replaceAll(/\b(\d+)\.0\b/g, "$1");
}
