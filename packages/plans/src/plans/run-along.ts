import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import type { PlanContext } from "../definition/define-plan.ts";
import { runWrapper } from "../preprocessors/run-wrapper.ts";
import { stageWrapper } from "../preprocessors/stage-wrapper.ts";
import type { Axis } from "../stubs/steps.ts";
import { separatelyAlong, withHints } from "./dimensions.ts";
import { declared } from "./scan-points.ts";

/** One run of a plan that chooses its points itself, along one motor; detectors and motor are staged. */
export function runAlong(
  name: string,
  plan: Plan<unknown>,
  detectors: readonly Readable[],
  motor: Axis,
  { metadata, planArgs, predeclare }: PlanContext,
): Plan<string> {
  const start = withHints(
    {
      plan_name: name,
      detectors: detectors.map((device) => device.name),
      motors: [motor.name],
      plan_args: planArgs,
    },
    separatelyAlong([motor]),
    metadata,
  );
  const devices = [...detectors, motor];
  return stageWrapper(runWrapper(predeclare ? declared(plan, devices) : plan, start), devices);
}
