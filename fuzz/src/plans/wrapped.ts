import type { Msg, Plan } from "@runengine/messages";
import { checkpoint, closeRun, configure, nothing, openRun, waitFor } from "@runengine/messages";
import {
  absSet,
  baselineWrapper,
  contingencyWrapper,
  count,
  finalizeWrapper,
  flyDuringWrapper,
  implicitRun,
  lazilyStageWrapper,
  monitorDuringWrapper,
  mv,
  mvr,
  oneShot,
  planMutator,
  rd,
  relativeSetWrapper,
  relSet,
  resetPositionsWrapper,
  rewindableWrapper,
  runWrapper,
  scan,
  setRunKeyWrapper,
  stageAll,
  stageWrapper,
  stubWrapper,
  subsWrapper,
  triggerAndRead,
  unstageAll,
} from "@runengine/plans";
import type { Instrument } from "../devices/instrument.ts";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** The preprocessors and stubs, around plans and within. */
export const wrappedPlans: readonly FuzzPlan[] = [
  { name: "stage-run", make: stagedRun },
  { name: "baseline", make: ({ det, det2, x, y }) => baselineWrapper(scan([det], x, 0, 1, 2), [y, det2]) },
  { name: "monitor-during", make: ({ det, x, y }) => monitorDuringWrapper(scan([det], x, -1, 1, 3), [x, y]) },
  {
    name: "fly-during",
    make: ({ det, x, flyer, flyer2 }) => flyDuringWrapper(scan([det], x, -1, 1, 3), [flyer, flyer2]),
  },
  {
    name: "reset-positions",
    make: ({ det, x, y }) => resetPositionsWrapper(relativeSetWrapper(scan([det], x, 1, 2, y, 0, 1, 2))),
  },
  { name: "nested-finalize", make: nestedFinalize },
  { name: "contingency", make: survived, catches: true },
  { name: "lazily-staged", make: ({ det, x }) => lazilyStageWrapper(runWrapper(stepping(det, x))) },
  { name: "listened", make: ({ det }) => subsWrapper(count([det], 2), () => {}) },
  { name: "implicit-run", make: ({ det, x }) => implicitRun(stepping(det, x)), clearsCheckpoint: true },
  { name: "two-runs", make: twoRuns },
  { name: "keyed-monitors", make: keyedMonitors },
  { name: "stubs", make: stubs },
  { name: "configured", make: configured },
  { name: "inserted", make: ({ det, det2, x }) => withInsertions(scan([det], x, 0, 1, 3), det2) },
  { name: "once", make: ({ once, x }) => scan([once], x, 0, 1, 3), drifts: true },
  {
    name: "not-rewindable",
    make: ({ det, x }) =>
      runWrapper(
        inTurn(
          () => oneShot([det]),
          () => rewindableWrapper(stepping(det, x), false),
          () => oneShot([det]),
        ),
      ),
  },
  { name: "all", make: everything },
];

type Detector = Instrument["det"];
type Motor = Instrument["x"];

function* inTurn(...plans: readonly (() => Plan<unknown>)[]): Plan {
  for (const plan of plans) yield* plan();
}

/** Two events at two places; done again from a checkpoint on, it measures the same. */
function* stepping(det: Detector, x: Motor): Plan {
  for (const place of [0, 1]) {
    yield* checkpoint();
    yield* mv(x, place);
    yield* triggerAndRead([det]);
  }
}

function* stagedRun({ det, camera, x, y }: Instrument): Plan {
  yield* stageAll(det, x);
  yield* runWrapper(
    (function* () {
      yield* mv(x, 1, y, -1);
      yield* triggerAndRead([det, camera, x, y]);
      yield* checkpoint();
      yield* mv(x, 0);
      yield* triggerAndRead([camera, det, x, y]);
    })(),
  );
  yield* unstageAll(x, det);
}

function* nestedFinalize({ det, x, y }: Instrument): Plan {
  const inner = () => finalizeWrapper(runWrapper(stepping(det, x)), () => mv(x, -1));
  yield* finalizeWrapper(
    stageWrapper(
      finalizeWrapper(inner(), () => mv(y, 2)),
      [det, y],
    ),
    () => mv(y, 0),
  );
  try {
    yield* mv(x, 0.5);
  } finally {
    yield* mv(x, 0);
  }
}

function* survived({ det, x }: Instrument): Plan {
  yield* runWrapper(
    (function* () {
      yield* contingencyWrapper(stepping(det, x), {
        exceptPlan: () => nothing(),
        elsePlan: () => mv(x, 1),
        finalPlan: () => inTurn(checkpoint, () => mv(x, 0)),
        autoRaise: false,
      });
      yield* stepping(det, x);
    })(),
  );
}

function* twoRuns({ det, det2, x }: Instrument): Plan {
  yield* setRunKeyWrapper(openRun({ purpose: "one" }), "one");
  yield* setRunKeyWrapper(oneShot([det]), "one");
  yield* setRunKeyWrapper(openRun({ purpose: "two" }), "two");
  yield* checkpoint();
  yield* mv(x, 1);
  yield* setRunKeyWrapper(oneShot([det2]), "two");
  yield* setRunKeyWrapper(oneShot([det]), "one");
  yield* checkpoint();
  yield* mv(x, 2);
  yield* setRunKeyWrapper(closeRun(), "one");
  yield* setRunKeyWrapper(oneShot([det2]), "two");
  yield* setRunKeyWrapper(closeRun(), "two");
}

function* keyedMonitors({ det, x, y, flyer }: Instrument): Plan {
  const first = setRunKeyWrapper(
    monitorDuringWrapper(flyDuringWrapper(runWrapper(stepping(det, x)), [flyer]), [x]),
    "inner",
  );
  yield* baselineWrapper(
    monitorDuringWrapper(
      runWrapper(
        (function* () {
          yield* oneShot([det]);
          yield* first;
          yield* checkpoint();
          yield* mv(y, 1);
        })(),
      ),
      [y],
    ),
    [y],
  );
}

function* stubs({ det, x, y }: Instrument): Plan<unknown> {
  return yield* runWrapper(
    (function* () {
      yield* absSet(x, 1, { wait: true });
      yield* relSet(y, 1, { wait: true });
      yield* mvr(x, -0.5, y, 1);
      yield* rd(x);
      yield* rd(det);
      yield* checkpoint();
      yield* stubWrapper(scan([det], x, 0, 1, 2));
      yield* waitFor([() => Promise.resolve()]);
      yield* checkpoint();
      yield* mv(x, 2);
      yield* triggerAndRead([det, x], "second");
    })(),
  );
}

function* configured({ camera, det }: Instrument): Plan {
  yield* runWrapper(
    (function* () {
      yield* oneShot([camera]);
      yield* configure(camera, { gain: 2 });
      yield* oneShot([camera]);
      yield* triggerAndRead([camera, det], "both");
      yield* configure(camera, { gain: 3 });
      yield* triggerAndRead([camera, det], "both");
    })(),
  );
}

/** Takes a further event before each trigger of another device. */
function withInsertions<R>(plan: Plan<R>, det: Detector): Plan<R> {
  return planMutator(plan, (msg: Msg) =>
    msg.command === "trigger" && msg.obj !== det
      ? {
          head: (function* () {
            yield* triggerAndRead([det], "inserted");
            return yield msg;
          })(),
        }
      : null,
  );
}

function everything({ det, det2, x, y, flyer }: Instrument): Plan<unknown> {
  const plan = relativeSetWrapper(scan([det], x, 0, 1, 2), [x]);
  const during = monitorDuringWrapper(flyDuringWrapper(plan, [flyer]), [y]);
  return resetPositionsWrapper(lazilyStageWrapper(baselineWrapper(during, [det2, y])), [x]);
}
