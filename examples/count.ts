/** Reads a detector five times. The shortest way from a device to data. */
import { RunEngine } from "@runengine/engine";
import { count } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";

const motor = new SimMotor("motor", { initial: 1 });
const det = new SimGauss("det", { motor, center: 0, Imax: 100, noise: "poisson" });

const archive = memoryStore();
const RE = new RunEngine({ store: archive, metadata: { operator: "me" } });
await RE.run(count([det], 5), { metadata: { sample: "copper" } });

export const run = await archive.get(-1);
export const counts = (await run.table()).data.det;
