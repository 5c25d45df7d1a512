import { checkpoint, type Plan, progress, segment, sleep } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import * as z from "zod";
import { type DefinedPlan, definePlan, type WithMetadata } from "../definition/define-plan.ts";
import { devicesParameter, functionParameter } from "../definition/parameters.ts";
import type { PlanOutput } from "../definition/shape.ts";
import { runWrapper } from "../preprocessors/run-wrapper.ts";
import { stageWrapper } from "../preprocessors/stage-wrapper.ts";
import { askTime } from "../stubs/ask-time.ts";
import { triggerAndRead } from "../stubs/trigger-and-read.ts";
import type { PerShot } from "./count.ts";
import { withHints } from "./dimensions.ts";
import { Schedule } from "./schedule.ts";

export interface TimeSeriesOptions extends WithMetadata {
  /** One reading of the devices given, the schedule among them; it begins anew after an interruption. Default: `triggerAndRead`. */
  readonly perShot?: PerShot | undefined;
}

export interface TimeSeriesParameters extends TimeSeriesOptions {
  readonly detectors: readonly Readable[];
  readonly num: number | null;
  readonly period: number;
}
export type TimeSeriesArguments = [
  detectors: readonly Readable[],
  num: number | null,
  period: number,
  options?: TimeSeriesOptions,
];

const parameters = {
  detectors: devicesParameter("Readable").describe("Devices to read"),
  num: z.int().min(1).nullable().describe("How many readings; null is without end"),
  period: z.number().gt(0).describe("From one reading to the next").meta({ unit: "s" }),
  perShot: functionParameter<PerShot>().optional().describe("Done for each reading"),
};

function* series({ detectors, num, period, perShot = triggerAndRead }: PlanOutput<typeof parameters>): Plan {
  const schedule = new Schedule(yield* askTime(), period);
  const stopwatch = { startedAt: schedule.start };
  for (let made = 0; num === null || made < num; made++) {
    yield checkpoint.msg();
    const at = schedule.next();
    if (at > 0) yield { ...sleep.msg(at), stopwatch };
    yield* segment(() => {
      schedule.begin();
      return perShot([...detectors, schedule]);
    });
    yield progress.msg(made + 1, num, "readings");
  }
}

/**
 * Reads detectors every `period` seconds, counted from the first reading: what comes late does not put off what follows.
 *
 * Each event says by how much it was late (`schedule_late`, in seconds) and how many times have gone by without a reading so far
 * (`schedule_missed`): where a reading, or a pause, takes longer than a period, the times that went by are left out and the series
 * lasts longer.
 *
 * @param num - How many readings; `null` is without end.
 * @returns The uid of the run.
 */
export const timeSeries: DefinedPlan<TimeSeriesArguments, TimeSeriesParameters, string> = definePlan({
  name: "time_series",
  description: "Reads detectors at equal times, and records what was late.",
  parameters,
  positional: (...[detectors, num, period, options]: TimeSeriesArguments) => ({
    ...{ detectors, num, period },
    ...options,
  }),
  plan: (given, { metadata, planArgs }) => {
    const { detectors, num } = given;
    const start = withHints(
      {
        detectors: detectors.map(({ name }) => name),
        num_points: num,
        num_intervals: num === null ? null : num - 1,
        plan_args: planArgs,
        plan_name: "time_series",
      },
      [[["time"], "primary"]],
      metadata,
    );
    return stageWrapper(runWrapper(series(given), start), detectors);
  },
});
