/** Scans a motor through a peak; the rows come live, as a plot takes them, and the peak's statistics with them. */
import { peakStats } from "@runengine/analysis";
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { liveDocuments, rowsOf } from "@runengine/streams";

// Leave the clock out, and it is the real one: the scan then takes its time.
const clock = virtualClock();
const motor = new SimMotor("motor", { velocity: 2, limits: [-10, 10], clock });
const det = new SimGauss("det", { motor, center: 1.2, Imax: 1000, sigma: 0.8, exposureTime: 0.5, clock });

const RE = new RunEngine({ clock });
export const x: number[] = [];
export const y: number[] = [];
liveDocuments(RE)
  .pipe(rowsOf("primary"))
  .subscribe(({ data }) => {
    x.push(data.motor as number);
    y.push(data.det as number);
  });

const startedAt = clock.now();
await RE.run(scan([det], motor, -3, 5, 41));

/** Seconds of beam time. */
export const duration = clock.now() - startedAt;
export const peak = peakStats(x, y);
