import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { devicesParameter, functionParameter } from "../definition/parameters.ts";
import { runWrapper } from "../preprocessors/run-wrapper.ts";
import { stageWrapper } from "../preprocessors/stage-wrapper.ts";
import { repeat } from "../stubs/repeat.ts";
import { oneShot } from "../stubs/steps.ts";
import { withHints } from "./dimensions.ts";
import { declared } from "./scan-points.ts";

/** What is done for each reading. */
export type PerShot = (detectors: readonly Readable[]) => Plan<unknown>;

export interface CountOptions extends WithMetadata {
  /** Seconds from the beginning of one reading to that of the next; one for all, or one for each interval, `null` for none. Default: 0. */
  readonly delay?: number | readonly (number | null)[] | null | undefined;
  /** What is done for each reading. Default: `oneShot`. */
  readonly perShot?: PerShot | undefined;
}

export interface CountParameters extends CountOptions {
  readonly detectors: readonly Readable[];
  readonly num?: number | null | undefined;
}

type CountArguments = [detectors: readonly Readable[], num?: number | null, options?: CountOptions];

/**
 * Reads detectors `num` times: `count([det], 5, { delay: 1 })`.
 *
 * @param num - How often; `null` is without end. Default: 1.
 * @returns The uid of the run.
 */
export const count: DefinedPlan<CountArguments, CountParameters, string> = definePlan({
  name: "count",
  description: "Reads detectors a number of times.",
  parameters: {
    detectors: devicesParameter("Readable").describe("Devices to read"),
    num: z.int().min(0).nullable().default(1).describe("How many readings; null is without end"),
    delay: z
      .union([z.number().min(0), z.array(z.number().min(0).nullable())])
      .nullable()
      .default(0)
      .describe(
        "Time from the beginning of one reading to that of the next; a list has one for each interval",
      )
      .meta({ unit: "s" }),
    perShot: functionParameter<PerShot>().optional().describe("Done for each reading"),
  },
  positional: (...[detectors, num, options]: CountArguments) => ({ detectors, num, ...options }),
  plan: ({ detectors, num, delay, perShot = oneShot }, { metadata, planArgs, predeclare }) => {
    const start = withHints(
      {
        detectors: detectors.map(({ name }) => name),
        num_points: num,
        num_intervals: num === null ? null : num - 1,
        plan_args: planArgs,
        plan_name: "count",
      },
      [[["time"], "primary"]],
      metadata,
    );
    const shots = repeat(() => perShot(detectors), num, delay);
    return stageWrapper(runWrapper(predeclare ? declared(shots, detectors) : shots, start), detectors);
  },
});
