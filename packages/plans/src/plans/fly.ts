import { closeRun, collect, complete, kickoff, openRun, type Plan, wait } from "@runengine/messages";
import type { Collectable, Flyable } from "@runengine/protocols";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { devicesParameter } from "../definition/parameters.ts";
import type { Metadata } from "../metadata.ts";

/** A device that flies by itself and hands over what it has measured. */
export type Flyer = Flyable & Collectable;

export interface FlyParameters extends WithMetadata {
  readonly flyers: readonly Flyer[];
}
type FlyArguments = [flyers: readonly Flyer[], options?: WithMetadata];

/**
 * Lets flyers fly, waits until all have flown, and collects what they have measured.
 *
 * @returns The uid of the run.
 */
export const fly: DefinedPlan<FlyArguments, FlyParameters, string> = definePlan({
  name: "fly",
  description: "Lets flyers fly and collects what they have measured.",
  parameters: { flyers: devicesParameter("Flyable", "Collectable").describe("Devices that fly") },
  positional: (...[flyers, options]: FlyArguments) => ({ flyers, ...options }),
  plan: ({ flyers }, { metadata, planArgs }) =>
    flight(flyers, { plan_name: "fly", plan_args: planArgs, ...metadata }),
});

// No run wrapper: where a flight fails, the engine collects what is left before it closes the run.
function* flight(flyers: readonly Flyer[], metadata: Metadata): Plan<string> {
  yield openRun.msg(metadata);
  for (const flyer of flyers) {
    yield kickoff.msg(flyer);
    yield wait.msg(null);
  }
  for (const flyer of flyers) {
    yield complete.msg(flyer);
    yield wait.msg(null);
  }
  for (const flyer of flyers) yield collect.msg(flyer);
  return (yield closeRun.msg()) as string;
}
