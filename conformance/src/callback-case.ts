import { type PeakStats, peakStats } from "@runengine/analysis";
import { RunEngine } from "@runengine/engine";
import type { AnyDocument, Event } from "@runengine/event-model";
import { liveTable } from "@runengine/plotting";
import { virtualClock } from "@runengine/protocols";
import type { Case, CaseFolder } from "./case-file.ts";
import { Comparison } from "./compare/compare-value.ts";
import { makeDevices } from "./devices/make-devices.ts";
import type { Json } from "./json.ts";
import { planMaker } from "./language/index.ts";
import { NotMadeYet } from "./not-made.ts";
import { Recorder } from "./recorder.ts";

interface CallbackText {
  readonly name: string;
  readonly args?: readonly string[];
  readonly kwargs?: { readonly edge_count?: number };
}

/** What a callback makes of the documents of a run, as the case has it. */
type Callback = (documents: readonly AnyDocument[], text: CallbackText) => Readonly<Record<string, unknown>>;

const callbacks: Readonly<Record<string, Callback>> = {
  CallbackCounter: (documents) => ({ value: documents.length }),
  LiveTable: (documents) => {
    const linesOf = liveTable({ charset: "ascii" });
    return { output: documents.flatMap((document) => linesOf(...document)).join("\n") };
  },
  PeakStats: (documents, { args: [x = "", y = ""] = [], kwargs = {} }) => {
    const events = documents.filter(([name]) => name === "event").map(([, doc]) => (doc as Event).data);
    const column = (key: string) => events.map((data) => data[key] as number);
    const options = kwargs.edge_count === undefined ? {} : { edgeCount: kwargs.edge_count };
    const curve = { x: column(x), y: column(y) };
    return { ...curve, stats: statsAsThere(peakStats(curve.x, curve.y, options)) };
  },
};

/** There nothing is `null`, and there is a place for a fit that is never made. */
function statsAsThere({ background, crossings, ...stats }: PeakStats): Readonly<Record<string, unknown>> {
  return {
    ...stats,
    crossings: crossings.length > 0 ? crossings : null,
    lin_bkg: background && { m: background.slope, b: background.offset },
    nlls: null,
  };
}

/** Runs a plan and holds what a callback makes of its documents against what was recorded. */
export async function runCallbackCase(recorded: Case, specs: CaseFolder["devices"]): Promise<void> {
  const text = recorded.callback as CallbackText;
  const callback = callbacks[text.name];
  if (!callback) throw new NotMadeYet(`callback ${text.name}`);
  const clock = virtualClock();
  const recorder = new Recorder();
  const device = makeDevices(specs, { clock, log: () => {}, newUid: () => "", origins: new WeakMap() });
  const engine = new RunEngine({ clock });
  engine.subscribe("all", (...document) => recorder.document(document), { delivery: "critical" });
  await engine.run(planMaker({ device, recorder, clock }).plan(recorded.plan ?? { name: "empty" }));
  const comparison = new Comparison();
  const made = callback(recorder.documents, text);
  for (const [key, value] of Object.entries(made)) {
    comparison.value(recorded[key] as Json | undefined, value, key);
  }
}
