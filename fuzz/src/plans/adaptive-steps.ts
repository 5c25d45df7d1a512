import {
  checkpoint,
  create,
  type Plan,
  read,
  save,
  segment,
  sleep,
  stage,
  trigger,
  unstage,
  wait,
} from "@runengine/messages";
import { mv, planMutator, triggerAndRead } from "@runengine/plans";
import type { Axis } from "../devices/axis.ts";
import type { Sensor } from "../devices/sensor.ts";

/** What a plan saw, in order. */
export type Seen = readonly number[];

/** The signal has dropped when it is below this. */
const threshold = 250;
const mostPoints = 6;

/** Whether the signal has not dropped yet. */
export function goesOn(seen: Seen): boolean {
  return seen.length < mostPoints && (seen.at(-1) ?? Number.POSITIVE_INFINITY) >= threshold;
}

/** Steps until the signal has dropped. */
export function* stepped(det: Sensor, x: Axis): Plan<Seen> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    yield* checkpoint();
    seen.push(yield* step(det, x, seen.length));
  }
  return seen;
}

/** Each step is a segment. */
export function* inSegments(det: Sensor, x: Axis): Plan<Seen> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    const place = seen.length;
    seen.push(yield* segment(() => step(det, x, place)));
  }
  return seen;
}

/** As {@link inSegments}; something else comes after each reading, still in the segment. */
export function* withTails(det: Sensor, x: Axis): Plan<Seen> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    const place = seen.length;
    const value = yield* segment(function* () {
      const found = yield* step(det, x, place);
      yield* sleep(1);
      return found;
    });
    seen.push(value);
  }
  return seen;
}

/** Two steps in a segment, with something between them that is a checkpoint elsewhere. */
export function* inPairs(det: Sensor, x: Axis, between: () => Plan<unknown>): Plan<Seen> {
  const seen: number[] = [];
  while (goesOn(seen)) {
    const place = seen.length;
    const pair = yield* segment(function* () {
      const first = yield* step(det, x, place);
      yield* between();
      return goesOn([...seen, first]) ? [first, yield* step(det, x, place + 1)] : [first];
    });
    seen.push(...pair);
  }
  return seen;
}

export function* stagedBriefly(det: Sensor): Plan {
  yield* stage(det, { group: "staging" });
  yield* wait("staging");
  yield* unstage(det, { group: "staging" });
  yield* wait("staging");
}

/** Segments of two that each are segments. */
export function* nested(det: Sensor, x: Axis): Plan<Seen> {
  let seen: Seen = [];
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
export function* bare(det: Sensor, x: Axis): Plan<Seen> {
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

/** Takes a further event before each trigger of another device, and one after it. */
export function withEvents<R>(plan: Plan<R>, det: Sensor): Plan<R> {
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
export function* byHand<R>(plan: Plan<R>, det: Sensor): Plan<R> {
  let next = plan.next();
  while (!next.done) {
    const msg = next.value;
    let reply: unknown;
    try {
      if (msg.command === "set") yield* triggerAndRead([det], "inserted");
      reply = yield msg;
    } catch (error) {
      next = plan.throw(error);
      continue;
    }
    next = plan.next(reply);
  }
  return next.value;
}

function* step(det: Sensor, x: Axis, place: number): Plan<number> {
  yield* mv(x, place / 2);
  return measured(det, yield* triggerAndRead([det]));
}

function measured(det: Sensor, readings: Readonly<Record<string, { readonly value: unknown }>>): number {
  return readings[det.name]?.value as number;
}
