/** A plan of one's own: its parameters are data, and it looks at what it reads. Here a motor climbs until the detector falls. */
import { RunEngine } from "@runengine/engine";
import {
  definePlan,
  deviceParameter,
  mv,
  parameterList,
  runWrapper,
  segment,
  stageWrapper,
  triggerAndRead,
} from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import * as z from "zod";

export const climb = definePlan({
  name: "climb",
  description: "Steps a motor as long as the detector rises; gives where it was highest.",
  parameters: {
    detector: deviceParameter("Readable").describe("Detector to follow"),
    motor: deviceParameter("Movable", "Readable").describe("Motor to step"),
    step: z.number().describe("Size of a step").meta({ unit: "mm" }),
    most: z.int().min(1).default(100).describe("Steps at most"),
  },
  *plan({ detector, motor, step, most }, { metadata, planArgs }) {
    const levels: number[] = [];
    function* steps() {
      while (levels.length < most) {
        // After a pause such a step begins anew: what the plan decides by is what stands in the data.
        const level = yield* segment(function* () {
          yield* mv(motor, step * levels.length);
          const readings = yield* triggerAndRead([detector, motor]);
          return readings[detector.name]?.value as number;
        });
        levels.push(level);
        if (level < (levels.at(-2) ?? level)) return;
      }
    }
    const start = { plan_name: "climb", plan_args: planArgs, ...metadata };
    yield* stageWrapper(runWrapper(steps(), start), [detector, motor]);
    return step * levels.indexOf(Math.max(...levels));
  },
});

const motor = new SimMotor("motor");
const det = new SimGauss("det", { motor, center: 2, Imax: 10 });

const RE = new RunEngine();
export const { planResult: top } = await RE.run(climb({ detector: det, motor, step: 0.5 }));
/** What a command line or a form is made of. */
export const flags: readonly string[] = parameterList(climb).map(({ name, kind }) => `--${name} ${kind}`);
