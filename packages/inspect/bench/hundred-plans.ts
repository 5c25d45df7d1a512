import * as plans from "@runengine/plans";
import { systemClock } from "@runengine/protocols";
import { SimFlyer, SimGauss, SimMotor } from "@runengine/sim-devices";
import type { BenchRow } from "../../../bench/row.ts";
import { dryRun } from "../src/index.ts";

type Parameters = Readonly<Record<string, unknown>>;
type BuiltIn = Pick<typeof plans.count, "definition"> | { readonly definition: unknown };

/** What a plan is given in the round `n` of five. */
type Given = (n: number) => Parameters;

const line: Given = (n) => ({ motor: ["x", "y"], start: [-1, 0], stop: [1, n], num: 5 + n });
const grid: Given = (n) => ({ motor: ["x", "y"], start: [-1, 0], stop: [1, n], num: [3, 3 + n] });
const list: Given = (n) => ({ args: ["x", [1, 2, n], "y", [3, 2, 1]] });
const log: Given = (n) => ({ motor: "x", start: 0, stop: 0.2 * n, num: 5 });
const area = { xMotor: "x", yMotor: "y", xStart: 0, yStart: 0, xRange: 2, yRange: 2 };
const rings: Given = (n) => ({ ...area, dr: 0.5, nth: 2 + n });
const fermat: Given = (n) => ({ ...area, dr: 0.5, factor: 1 + n });
const square: Given = (n) => ({
  ...{ xMotor: "x", yMotor: "y", xCenter: 0, yCenter: 0, xRange: 2, yRange: 2 },
  ...{ xNum: 3, yNum: 2 + n },
});
const adaptive: Given = (n) => ({
  ...{ targetField: "det", motor: "x", start: -2, stop: 2, minStep: 0.1, maxStep: 1 },
  ...{ targetDelta: 0.1 * n, backstep: true },
});

const all: readonly (readonly [BuiltIn, Given])[] = [
  [plans.count, (n) => ({ num: n, delay: 1 })],
  [plans.scan, line],
  [plans.relScan, line],
  [plans.gridScan, grid],
  [plans.relGridScan, grid],
  [plans.listScan, list],
  [plans.relListScan, list],
  [plans.listGridScan, list],
  [plans.relListGridScan, list],
  [plans.logScan, log],
  [plans.relLogScan, log],
  [plans.x2xScan, (n) => ({ motor1: "x", motor2: "y", start: -1, stop: 1, num: 3 + n })],
  [plans.spiral, rings],
  [plans.relSpiral, rings],
  [plans.spiralFermat, fermat],
  [plans.relSpiralFermat, fermat],
  [plans.spiralSquare, square],
  [plans.relSpiralSquare, square],
  [plans.adaptiveScan, adaptive],
  [plans.relAdaptiveScan, adaptive],
  [plans.peakScan, (n) => ({ signal: "det", motor: "x", start: -2, step: 0.2 * n, most: 60 })],
  [plans.tuneCentroid, (n) => ({ signal: "det", motor: "x", start: -2, stop: 2, minStep: 0.1, num: 5 + n })],
  [plans.fly, () => ({ flyers: ["flyer"] })],
];

const rounds = [1, 2, 3, 4, 5];

export const rows: readonly BenchRow[] = [
  {
    name: "hundred-plans",
    unit: "s",
    better: "lower",
    goal: 1,
    open({ fast }) {
      const [x, y] = [new SimMotor("x", { velocity: 1 }), new SimMotor("y", { velocity: 1 })];
      const det = new SimGauss("det", { motor: x, center: 0, Imax: 1, sigma: 1, exposureTime: 0.1 });
      const devices = { x, y, det, flyer: new SimFlyer("flyer", { duration: 1 }) };
      return {
        async value() {
          const begin = systemClock.now();
          let told = 0;
          for (const n of fast ? [1] : rounds) {
            for (const [plan, given] of all) {
              const definition = plan.definition as plans.PlanDefinition;
              const parameters = given(n);
              const whole = parameters.flyers ? parameters : { detectors: ["det"], ...parameters };
              const report = await dryRun(definition.fromNames(whole, devices));
              const events = report.streams.reduce((sum, stream) => sum + stream.events, 0);
              if (
                !report.isComplete ||
                !(report.duration > 0) ||
                events === 0 ||
                report.withoutTwin.length > 0
              )
                throw new Error(
                  `the dry run of ${definition.name} (${n}) says ${events} events in ${report.duration} s; ${report.reason}`,
                );
              told++;
            }
          }
          if (!fast && told < 100) throw new Error(`only ${told} plans were looked at`);
          return systemClock.now() - begin;
        },
      };
    },
  },
];
