import { RunEngine } from "@runengine/engine";
import type { Plan } from "@runengine/messages";
import { adaptiveScan, fly, gridScan } from "@runengine/plans";
import { systemClock } from "@runengine/protocols";
import { SimFlyer, SimGauss, SimMotor } from "@runengine/sim-devices";
import type { BenchRow } from "../../../bench/row.ts";
import { dryRun } from "../src/index.ts";

/** Makes a plan on devices of its own that stand where all others begin. */
type Make = (part: number) => Plan<unknown>;

function stage() {
  const x = new SimMotor("x", { velocity: 2 });
  const y = new SimMotor("y", { velocity: 2 });
  return {
    x,
    y,
    det: new SimGauss("det", { motor: x, center: 0.3, Imax: 100, sigma: 0.8, exposureTime: 0.1 }),
  };
}

/** Each takes about ten seconds; `part` of them is done. */
const plans: readonly Make[] = [
  (part) => {
    const { x, y, det } = stage();
    return gridScan([det], y, 0, 2, Math.ceil(5 * part), x, -1, 1, 5, { snakeAxes: true });
  },
  (part) => {
    const { x, det } = stage();
    return adaptiveScan([det], "det", x, -3, -3 + 6 * part, 0.05, 0.5, 8, true);
  },
  (part) => fly([new SimFlyer("flyer", { num: 20, duration: 10 * part })]),
];

/** By how many percent the time that a run takes differs from what its dry run has said. */
async function deviation(make: Make, part: number): Promise<number> {
  const { duration, isComplete } = await dryRun(make(part));
  if (!isComplete) throw new Error("the dry run has not seen the plan to its end");
  const begin = systemClock.now();
  await new RunEngine().run(make(part));
  return 100 * Math.abs((systemClock.now() - begin) / duration - 1);
}

export const rows: readonly BenchRow[] = [
  {
    name: "dry-run-real",
    unit: "%",
    better: "lower",
    goal: 5,
    rounds: 1,
    open: ({ fast }) => ({
      value: async () =>
        Math.max(...(await Promise.all(plans.map((make) => deviation(make, fast ? 0.02 : 1))))),
    }),
  },
];
