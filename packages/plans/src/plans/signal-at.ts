import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { PlanParameterError } from "../definition/parameter-error.ts";
import { mv } from "../stubs/mv.ts";
import type { Axis } from "../stubs/steps.ts";
import { triggerAndRead } from "../stubs/trigger-and-read.ts";

/** A signal along one motor. */
export interface SignalAlong {
  readonly detectors: readonly Readable[];
  /** Data key. */
  readonly signal: string;
  readonly motor: Axis;
}

/** One event at `position`; gives the signal, or nothing where nobody answers. @throws PlanParameterError where no device reads it. */
export function* signalAt(
  plan: string,
  { detectors, signal, motor }: SignalAlong,
  position: number,
): Plan<number | undefined> {
  yield* mv(motor, position);
  const readings = yield* triggerAndRead([...detectors, motor]);
  const keys = Object.keys(readings ?? {});
  if (keys.length === 0 || signal in readings) return readings?.[signal]?.value as number | undefined;
  throw new PlanParameterError(plan, "signal", `must be one of ${keys.join(", ")}, got ${signal}`);
}

/** Takes the motor back to where a relative plan began when `plan` has not found what it looks for; an ending by the operator does not. */
export function* orBackToStart(
  plan: Plan,
  motor: Axis,
  notFound: abstract new (...args: never) => Error,
): Plan {
  try {
    yield* plan;
  } catch (error) {
    if (error instanceof notFound) yield* mv(motor, 0);
    throw error;
  }
}
