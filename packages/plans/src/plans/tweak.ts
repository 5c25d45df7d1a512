import { create, input, message, type Plan, read, save, segment, set, trigger } from "@runengine/messages";
import { isTriggerable, type Readable, type Readings } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { deviceParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { singleHint } from "../devices/single-field.ts";
import type { Axis } from "../stubs/steps.ts";
import { runAlong } from "./run-along.ts";

export interface TweakParameters extends WithMetadata {
  readonly detector: Readable;
  /** Data key that is shown. */
  readonly targetField: string;
  readonly motor: Axis;
  /** First step, in the unit of the motor. */
  readonly step: number;
}
export type TweakArguments = [
  detector: Readable,
  targetField: string,
  motor: Axis,
  step: number,
  options?: WithMetadata,
];

const parameters = {
  detector: deviceParameter("Readable").describe("Device to read"),
  targetField: z.string().describe("Data key that is shown"),
  motor: deviceParameter("Movable", "Readable").describe("Motor to move"),
  step: z.number().describe("First step"),
};
type Given = PlanOutput<typeof parameters>;

function* nudging(given: Given): Plan {
  const { motor } = given;
  let { step } = given;
  for (;;) {
    const [position, level] = yield* segment(() => measure(given));
    const prompt = `${motor.name}, ${threeDigits(position)}, ${threeDigits(level)}, (${step}) `;
    // Where nobody answers, once is enough.
    const answer = (yield input.msg(prompt)) as string | undefined;
    if (answer === undefined) return;
    if (answer !== "") step = Number(answer);
    if (!Number.isFinite(step)) return;
    yield set.msg(motor, position + step, { group: "A" });
    yield message("wait", null, ["A"]);
  }
}

function* measure({ detector, targetField, motor }: Given): Plan<readonly [number, number]> {
  yield create.msg();
  const there = (yield read.msg(motor)) as Readings | undefined;
  if (isTriggerable(detector)) {
    yield trigger.msg(detector, { group: "A" });
    yield message("wait", null, ["A"]);
  }
  const seen = (yield read.msg(detector)) as Readings | undefined;
  yield save.msg();
  const position = there?.[singleHint(motor) ?? motor.name]?.value ?? 0;
  return [position as number, (seen?.[targetField]?.value ?? 0) as number];
}

/** As Python writes a number with three digits: a whole one has a point too. */
function threeDigits(value: number): string {
  const short = Number(value.toPrecision(3));
  return Number.isInteger(short) ? short.toFixed(1) : String(short);
}

/**
 * Moves a motor step by step as the operator says, and shows a signal after each. An empty answer repeats the step, a number is the next
 * one, anything else ends it.
 *
 * @returns The uid of the run.
 */
export const tweak: DefinedPlan<TweakArguments, TweakParameters, string> = definePlan({
  name: "tweak",
  description: "Moves a motor step by step as the operator says, and shows a signal after each.",
  parameters,
  positional: (...[detector, targetField, motor, step, options]: TweakArguments) => ({
    ...{ detector, targetField, motor, step },
    ...options,
  }),
  plan: (given, context) => runAlong("tweak", nudging(given), [given.detector], given.motor, context),
});
