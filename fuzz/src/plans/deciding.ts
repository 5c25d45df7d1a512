import type { Table, Tables } from "@runengine/event-model";
import { checkpoint, create, type Plan, read, save, segment, trigger, wait } from "@runengine/messages";
import {
  baselineWrapper,
  contingencyWrapper,
  finalizeWrapper,
  lazilyStageWrapper,
  monitorDuringWrapper,
  mv,
  planMutator,
  relativeSetWrapper,
  resetPositionsWrapper,
  runWrapper,
  triggerAndRead,
} from "@runengine/plans";
import type { Axis } from "../devices/axis.ts";
import type { Sensor } from "../devices/sensor.ts";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** The signal has dropped when it is below this. */
const threshold = 250;
const mostPoints = 6;

/** Plans that decide on their readings when they stop: what they have decided must agree with what the run holds. */
export const decidingPlans: readonly FuzzPlan[] = [
  // Sees the same again when it is repeated.
  { name: "decides", make: ({ det, x }) => run(stepped(det, x)), misjudged },
  { name: "decides-segment", make: ({ det, x }) => run(inSegments(det, x)), misjudged },
  // Sees something else.
  { name: "drift-plain", make: ({ drift, x }) => run(stepped(drift, x)), drifts: true, mayBeMisled: true },
  { name: "drift-segment", make: ({ drift, x }) => run(inSegments(drift, x)), drifts: true, misjudged },
  { name: "drift-nested", make: ({ drift, x }) => run(nested(drift, x)), drifts: true, misjudged },
  { name: "drift-bare", make: ({ drift, x }) => run(bare(drift, x)), drifts: true, misjudged },
  {
    name: "drift-checkpoints",
    make: ({ drift, x }) => run(withCheckpoints(drift, x)),
    drifts: true,
    misjudged,
  },
  { name: "drift-once", make: ({ once, x }) => run(inSegments(once, x)), drifts: true, misjudged },
  { name: "drift-no-replay", make: ({ silent, x }) => run(inSegments(silent, x)), drifts: true, misjudged },
  {
    name: "drift-foreign",
    make: ({ drift, det2, x }) => byHand(run(inSegments(drift, x)), det2),
    drifts: true,
    foreignStream: "inserted",
    misjudged,
  },
  {
    name: "drift-finalized",
    make: ({ drift, x, y }) => finalizeWrapper(run(inSegments(drift, x)), () => mv(x, 0, y, 0)),
    drifts: true,
    misjudged,
  },
  {
    name: "drift-relative",
    make: ({ drift, x }) => resetPositionsWrapper(relativeSetWrapper(run(inSegments(drift, x)))),
    drifts: true,
    misjudged,
  },
  {
    name: "drift-staged",
    make: ({ drift, x, y, det }) =>
      lazilyStageWrapper(monitorDuringWrapper(baselineWrapper(run(inSegments(drift, x)), [det, y]), [x])),
    drifts: true,
    misjudged,
  },
  {
    name: "drift-inserted",
    make: ({ drift, det2, x }) => withEvents(run(inSegments(drift, x)), det2),
    drifts: true,
    misjudged,
  },
  {
    name: "drift-caught",
    make: ({ drift, x }) =>
      run(
        contingencyWrapper(inSegments(drift, x), { exceptPlan: () => mv(x, 0), finalPlan: () => mv(x, 1) }),
      ),
    drifts: true,
    misjudged,
  },
];

/** A run around a plan; gives what the plan gives. */
function* run(plan: Plan<readonly number[]>): Plan<readonly number[]> {
  let seen: readonly number[] = [];
  yield* runWrapper(
    (function* () {
      seen = yield* plan;
    })(),
  );
  return seen;
}

/** Steps until the signal has dropped; gives what it saw. */
function* stepped(det: Sensor, x: Axis): Plan<readonly number[]> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    yield* checkpoint();
    seen.push(yield* step(det, x, seen.length));
  }
  return seen;
}

function* inSegments(det: Sensor, x: Axis): Plan<readonly number[]> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    const place = seen.length;
    seen.push(yield* segment(() => step(det, x, place)));
  }
  return seen;
}

/** Each step of two that each are segments. */
function* nested(det: Sensor, x: Axis): Plan<readonly number[]> {
  let seen: readonly number[] = [];
  while (goesOn(seen)) {
    const before = seen;
    seen = yield* segment(function* () {
      const first = yield* segment(() => step(det, x, before.length));
      if (!goesOn([...before, first])) return [...before, first];
      const second = yield* segment(() => step(det, x, before.length + 1));
      return [...before, first, second];
    });
  }
  return seen;
}

/** Segments of bare messages, no stub within. */
function* bare(det: Sensor, x: Axis): Plan<readonly number[]> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    const place = seen.length;
    const value = yield* segment(function* () {
      if (place === 0) yield* mv(x, 1);
      yield* trigger(det, { group: "shot" });
      yield* wait("shot");
      yield* create();
      const readings = yield* read(det);
      yield* save();
      return measured(det, readings);
    });
    seen.push(value);
  }
  return seen;
}

/** Segments with checkpoints in them, which are none. */
function* withCheckpoints(det: Sensor, x: Axis): Plan<readonly number[]> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    const place = seen.length;
    const pair = yield* segment(function* () {
      const first = yield* step(det, x, place);
      yield* checkpoint();
      return goesOn([...seen, first]) ? [first, yield* step(det, x, place + 1)] : [first];
    });
    seen.push(...pair);
  }
  return seen;
}

function* step(det: Sensor, x: Axis, place: number): Plan<number> {
  yield* mv(x, place / 2);
  return measured(det, yield* triggerAndRead([det]));
}

function measured(det: Sensor, readings: Readonly<Record<string, { readonly value: unknown }>>): number {
  return readings[det.name]?.value as number;
}

function goesOn(seen: readonly number[]): boolean {
  return seen.length < mostPoints && (seen.at(-1) ?? Number.POSITIVE_INFINITY) >= threshold;
}

/** Takes a further event before each trigger of another device. */
function withEvents<R>(plan: Plan<R>, det: Sensor): Plan<R> {
  return planMutator(plan, (msg) =>
    msg.command === "trigger" && msg.obj !== det
      ? {
          head: (function* () {
            yield* triggerAndRead([det], "inserted");
            return yield msg;
          })(),
          tail: triggerAndRead([det], "after"),
        }
      : null,
  );
}

/** Takes a further event before each move, by a preprocessor that somebody has written by hand: its messages do not tell which segment they are in. */
function* byHand<R>(plan: Plan<R>, det: Sensor): Plan<R> {
  let step = plan.next();
  while (!step.done) {
    const msg = step.value;
    let reply: unknown;
    try {
      if (msg.command === "set") yield* triggerAndRead([det], "inserted");
      reply = yield msg;
    } catch (error) {
      step = plan.throw(error);
      continue;
    }
    step = plan.next(reply);
  }
  return step.value;
}

/** What the plan saw must be what the run holds, and it must have stopped where that has dropped. */
function misjudged(result: unknown, [tables]: readonly Tables[]): string | undefined {
  const held = valuesOf(tables?.get("primary"));
  const seen = result as readonly number[];
  if (JSON.stringify(seen) !== JSON.stringify(held)) return `it saw ${seen}, but the run holds ${held}`;
  const end = held.findIndex((_, at) => !goesOn(held.slice(0, at + 1)));
  return end === held.length - 1 ? undefined : `it should have stopped at ${end}: the run holds ${held}`;
}

function valuesOf(table: Table | undefined): readonly number[] {
  const { det, drift, once, silent } = table?.data ?? {};
  return (det ?? drift ?? once ?? silent ?? []) as readonly number[];
}
