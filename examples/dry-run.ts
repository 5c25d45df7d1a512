/** What an adaptive scan will do, before it runs: its devices' twins answer it. Then it runs, and takes as long as was said. */
import { RunEngine } from "@runengine/engine";
import { dryRun } from "@runengine/inspect";
import { adaptiveScan } from "@runengine/plans";
import { systemClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";

const motor = new SimMotor("motor", { velocity: 10, limits: [-5, 5] });
const det = new SimGauss("det", { motor, center: 0, Imax: 1, sigma: 1, exposureTime: 0.05 });
const plan = () => adaptiveScan([det], "det", motor, -4, 4, 0.5, 2, 0.2, true);

export const report = await dryRun(plan);
/** Nothing has moved so far. */
export const positionAfterwards = motor.position;

const RE = new RunEngine();
const begin = systemClock.now();
await RE.run(plan());
/** Seconds, to compare with `report.duration`. */
export const taken = systemClock.now() - begin;
