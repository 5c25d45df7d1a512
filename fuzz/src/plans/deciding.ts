import type { Table, Tables } from "@runengine/event-model";
import { checkpoint, type Plan } from "@runengine/messages";
import {
  baselineWrapper,
  contingencyWrapper,
  finalizeWrapper,
  lazilyStageWrapper,
  monitorDuringWrapper,
  mv,
  relativeSetWrapper,
  resetPositionsWrapper,
  runWrapper,
} from "@runengine/plans";
import type { Instrument } from "../devices/instrument.ts";
import {
  bare,
  byHand,
  goesOn,
  inPairs,
  inSegments,
  nested,
  type Seen,
  stagedBriefly,
  stepped,
  withEvents,
  withTails,
} from "./adaptive-steps.ts";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** Plans that decide on their readings when they stop: what they have decided must agree with what the run holds. */
export const decidingPlans: readonly FuzzPlan[] = [
  // They see the same again when they are repeated.
  { name: "decides", make: ({ det, x }) => run(stepped(det, x)), misjudged },
  { name: "decides-segment", make: ({ det, x }) => run(inSegments(det, x)), misjudged },
  // These see something else.
  { name: "drift-plain", make: ({ drift, x }) => run(stepped(drift, x)), drifts: true, mayBeMisled: true },
  drifting("drift-segment", ({ drift, x }) => run(inSegments(drift, x))),
  drifting("drift-nested", ({ drift, x }) => run(nested(drift, x))),
  drifting("drift-bare", ({ drift, x }) => run(bare(drift, x))),
  drifting("drift-checkpoints", ({ drift, x }) => run(inPairs(drift, x, checkpoint))),
  drifting("drift-stages", ({ drift, camera, x }) => run(inPairs(drift, x, () => stagedBriefly(camera)))),
  drifting("drift-tails", ({ drift, x }) => run(withTails(drift, x))),
  drifting("drift-once", ({ once, x }) => run(withTails(once, x))),
  drifting("drift-no-replay", ({ silent, x }) => run(withTails(silent, x))),
  {
    ...drifting("drift-foreign", ({ drift, det2, x }) => byHand(run(inSegments(drift, x)), det2)),
    foreignStream: "inserted",
  },
  drifting("drift-finalized", ({ drift, x, y }) =>
    finalizeWrapper(run(inSegments(drift, x)), () => mv(x, 0, y, 0)),
  ),
  drifting("drift-relative", ({ drift, x }) =>
    resetPositionsWrapper(relativeSetWrapper(run(inSegments(drift, x)))),
  ),
  drifting("drift-staged", ({ drift, x, y, det }) =>
    lazilyStageWrapper(monitorDuringWrapper(baselineWrapper(run(inSegments(drift, x)), [det, y]), [x])),
  ),
  drifting("drift-inserted", ({ drift, det2, x }) => withEvents(run(inSegments(drift, x)), det2)),
  drifting("drift-caught", ({ drift, x }) =>
    run(contingencyWrapper(inSegments(drift, x), { exceptPlan: () => mv(x, 0), finalPlan: () => mv(x, 1) })),
  ),
];

/** A plan whose detector gives something else each time. */
function drifting(name: string, make: (devices: Instrument) => Plan<unknown>): FuzzPlan {
  return { name, make, drifts: true, misjudged };
}

/** A run around a plan; gives what the plan gives. */
function* run(plan: Plan<Seen>): Plan<Seen> {
  let seen: Seen = [];
  yield* runWrapper(
    (function* () {
      seen = yield* plan;
    })(),
  );
  return seen;
}

/** What the plan saw must be what the run holds, and it must have stopped where that has dropped. */
function misjudged(result: unknown, [tables]: readonly Tables[]): string | undefined {
  const held = valuesOf(tables?.get("primary"));
  const seen = result as Seen;
  if (JSON.stringify(seen) !== JSON.stringify(held)) return `it saw ${seen}, but the run holds ${held}`;
  const end = held.findIndex((_, at) => !goesOn(held.slice(0, at + 1)));
  return end === held.length - 1 ? undefined : `it should have stopped at ${end}: the run holds ${held}`;
}

function valuesOf(table: Table | undefined): Seen {
  const { det, drift, once, silent } = table?.data ?? {};
  return (det ?? drift ?? once ?? silent ?? []) as Seen;
}
