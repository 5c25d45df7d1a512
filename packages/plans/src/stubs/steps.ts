import { checkpoint, message, type Plan, set } from "@runengine/messages";
import type { Movable, Readable, Readings } from "@runengine/protocols";
import { flatPlan, Inner, type NestedPlan } from "../flat-plan.ts";
import { groupNames } from "../new-group.ts";
import { checkpointTriggerAndRead, triggerAndRead } from "./trigger-and-read.ts";

/** A movable that can be read, as scans need it. */
export type Axis = Movable<number> & Readable;

const newMove = groupNames("set");

/** Where each motor goes in one step of a scan. */
export type Step = ReadonlyMap<Axis, number>;
/** Where each motor was sent last; a step does not move a motor that is there already. */
export type PositionCache = Map<Axis, number>;

/** Reads devices into one event. */
export type TakeReading = (devices: readonly Readable[]) => Plan<Readings>;

/** A checkpoint and one event: what `count` does each time. */
export function oneShot(
  detectors: readonly Readable[],
  takeReading: TakeReading = triggerAndRead,
): Plan<Readings> {
  if (takeReading === triggerAndRead) return checkpointTriggerAndRead(detectors);
  return flatPlan(shot(detectors, takeReading));
}

function* shot(detectors: readonly Readable[], takeReading: TakeReading): NestedPlan<Readings> {
  yield checkpoint.msg();
  return (yield new Inner(takeReading(detectors))) as Readings;
}

/** A checkpoint, then moves the motors of `step` together that are not there already, and waits for them. */
export function* movePerStep(step: Step, positions: PositionCache): Plan {
  yield checkpoint.msg();
  const group = newMove();
  for (const [motor, position] of step) {
    if (positions.get(motor) === position) continue;
    yield set.msg(motor, position, { group });
    positions.set(motor, position);
  }
  yield message("wait", null, [], { group });
}

/** Moves to `step` and makes one event of detectors and motors: what a scan does at each point. */
export function oneNdStep(
  detectors: readonly Readable[],
  step: Step,
  positions: PositionCache,
  takeReading: TakeReading = triggerAndRead,
): Plan<Readings> {
  return flatPlan(ndStep(detectors, step, positions, takeReading));
}

function* ndStep(
  detectors: readonly Readable[],
  step: Step,
  positions: PositionCache,
  takeReading: TakeReading,
): NestedPlan<Readings> {
  yield new Inner(movePerStep(step, positions));
  return (yield new Inner(takeReading([...detectors, ...step.keys()]))) as Readings;
}

/** A checkpoint, moves one motor, waits, and makes one event of detectors and motor. */
export function* one1dStep(
  detectors: readonly Readable[],
  motor: Axis,
  position: number,
  takeReading: TakeReading = triggerAndRead,
): Plan<Readings> {
  yield checkpoint.msg();
  const group = newMove();
  yield set.msg(motor, position, { group });
  yield message("wait", null, [], { group });
  return yield* takeReading([...detectors, motor]);
}
