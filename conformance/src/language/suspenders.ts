import {
  type Suspender,
  type SuspenderOptions,
  suspendBoolHigh,
  suspendBoolLow,
  suspendCeil,
  suspendFloor,
  suspendWhenChanged,
  suspendWhenInsideBand,
  suspendWhenOutsideBand,
} from "@runengine/engine";
import type { Plan } from "@runengine/messages";
import type { Subscribable } from "@runengine/protocols";
import type { JsonObject } from "../json.ts";
import { NotMadeYet } from "../not-made.ts";
import type { PlanMaker } from "./plan-maker.ts";

type Values = Readonly<Record<string, unknown>>;
type Make = (
  signal: Subscribable,
  args: readonly unknown[],
  kwargs: Values,
  options: SuspenderOptions,
) => Suspender;

/** The package's classes, with its positional arguments and keywords. */
const classes: Readonly<Record<string, Make>> = {
  SuspendBoolHigh: (signal, _args, _kwargs, options) => suspendBoolHigh(signal, options),
  SuspendBoolLow: (signal, _args, _kwargs, options) => suspendBoolLow(signal, options),
  SuspendFloor: (signal, args, kwargs, options) =>
    suspendFloor(signal, numberOf(args[0] ?? kwargs.suspend_thresh), {
      ...options,
      ...resumeThreshold(kwargs),
    }),
  SuspendCeil: (signal, args, kwargs, options) =>
    suspendCeil(signal, numberOf(args[0] ?? kwargs.suspend_thresh), {
      ...options,
      ...resumeThreshold(kwargs),
    }),
  SuspendWhenOutsideBand: outsideBand,
  SuspendInBand: outsideBand,
  SuspendOutBand: (signal, args, kwargs, options) =>
    suspendWhenInsideBand(
      signal,
      numberOf(args[0] ?? kwargs.band_bottom),
      numberOf(args[1] ?? kwargs.band_top),
      options,
    ),
  SuspendWhenChanged: (signal, _args, { expected_value, allow_resume }, options) =>
    suspendWhenChanged(signal, {
      ...options,
      ...(expected_value !== undefined && { expectedValue: expected_value }),
      allowResume: allow_resume === true,
    }),
};

function outsideBand(...[signal, args, kwargs, options]: Parameters<Make>): Suspender {
  return suspendWhenOutsideBand(
    signal,
    numberOf(args[0] ?? kwargs.band_bottom),
    numberOf(args[1] ?? kwargs.band_top),
    options,
  );
}

function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError(`a suspender needs a number, got ${String(value)}`);
}

function resumeThreshold({ resume_thresh }: Values): { resumeThreshold?: number } {
  return typeof resume_thresh === "number" ? { resumeThreshold: resume_thresh } : {};
}

/** Names of the package's classes, for messages that hold a suspender. */
export const suspenderClasses: WeakMap<object, string> = new WeakMap();

/** One description is one suspender within a case. */
const made = new WeakMap<PlanMaker, Map<string, Suspender>>();

/** The suspender that a description stands for. @throws NotMadeYet for a class that there is not. */
export function suspenderOf(text: JsonObject, maker: PlanMaker): Suspender {
  const key = JSON.stringify(text);
  const ofCase = made.get(maker) ?? new Map<string, Suspender>();
  made.set(maker, ofCase);
  const suspender = ofCase.get(key) ?? make(text, maker);
  ofCase.set(key, suspender);
  return suspender;
}

function make({ $suspender, signal, args = [], kwargs = {} }: JsonObject, maker: PlanMaker): Suspender {
  const name = String($suspender);
  const makeOne = classes[name];
  if (!makeOne) throw new NotMadeYet(name);
  const given = maker.values(kwargs as JsonObject);
  const device = maker.context.device(String(signal)) as unknown as Subscribable;
  const suspender = makeOne(device, maker.value(args) as readonly unknown[], given, optionsOf(given));
  suspenderClasses.set(suspender, name);
  return suspender;
}

function optionsOf({ sleep, pre_plan, post_plan, tripped_message }: Values): SuspenderOptions {
  return {
    ...(typeof sleep === "number" && { settleTime: sleep }),
    ...(pre_plan !== undefined && { prePlan: planFunction(pre_plan) }),
    ...(post_plan !== undefined && { postPlan: planFunction(post_plan) }),
    ...(typeof tripped_message === "string" && { message: tripped_message }),
  };
}

/** The package takes a function that makes a plan, or a plan. */
function planFunction(plan: unknown): () => Plan<unknown> {
  return typeof plan === "function" ? (plan as () => Plan<unknown>) : () => plan as Plan<unknown>;
}
