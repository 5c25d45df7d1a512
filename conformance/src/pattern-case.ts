import { virtualClock } from "@runengine/protocols";
import type { Case, CaseFolder, RecordedError } from "./case-file.ts";
import { compareError } from "./compare/compare-error.ts";
import { Comparison } from "./compare/compare-value.ts";
import { makeDevices } from "./devices/make-devices.ts";
import type { Json, JsonObject } from "./json.ts";
import { planMaker } from "./language/index.ts";
import { patterns } from "./language/patterns.ts";
import { NotMadeYet } from "./not-made.ts";
import { Recorder } from "./recorder.ts";

interface PatternText {
  readonly name: string;
  readonly args?: readonly Json[];
  readonly kwargs?: JsonObject;
}

/** Holds the points of a trajectory against those recorded. */
export async function runPatternCase(recorded: Case, specs: CaseFolder["devices"]): Promise<void> {
  const { name, args = [], kwargs = {} } = recorded.function as unknown as PatternText;
  const pattern = patterns[name];
  if (!pattern) throw new NotMadeYet(`pattern ${name}`);
  const clock = virtualClock();
  const recorder = new Recorder();
  const device = makeDevices(specs, { clock, log: () => {}, newUid: () => "", origins: new WeakMap() });
  const maker = planMaker({ device, recorder, clock });
  let points: readonly Readonly<Record<string, number>>[] | undefined;
  let raised: unknown;
  try {
    const trajectory = pattern(maker.value(args) as readonly unknown[], maker.values(kwargs));
    points = [...trajectory].map((point) =>
      Object.fromEntries([...point].map(([axis, position]) => [axis.name, position])),
    );
  } catch (error) {
    raised = error;
  }
  const comparison = new Comparison();
  compareError((recorded.raised ?? null) as RecordedError | null, raised, "raised", comparison);
  if (points) comparison.value(recorded.points as Json, points, "points");
}
