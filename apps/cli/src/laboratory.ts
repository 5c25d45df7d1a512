import { CpuUtilisation, HostLoad, LoadAverage, MemoryUse } from "@runengine/driver-host";
import { defineLab, type Lab } from "@runengine/lab";
import {
  adaptiveScan,
  count,
  edgeScan,
  fly,
  gridScan,
  listGridScan,
  listScan,
  logScan,
  peakScan,
  relAdaptiveScan,
  relEdgeScan,
  relGridScan,
  relListGridScan,
  relListScan,
  relLogScan,
  relPeakScan,
  relScan,
  relSpiral,
  relSpiralFermat,
  relSpiralSquare,
  scan,
  spiral,
  spiralFermat,
  spiralSquare,
  timeSeries,
  tuneCentroid,
  x2xScan,
} from "@runengine/plans";
import { SimFlyer, SimGauss, SimMotor } from "@runengine/sim-devices";

/** The built-in plans that the devices here can carry out. `tweak` asks at each step and `scanNd` takes a trajectory of a program's own. */
const plans = [
  count,
  scan,
  relScan,
  gridScan,
  relGridScan,
  listScan,
  relListScan,
  listGridScan,
  relListGridScan,
  logScan,
  relLogScan,
  x2xScan,
  spiral,
  relSpiral,
  spiralFermat,
  relSpiralFermat,
  spiralSquare,
  relSpiralSquare,
  adaptiveScan,
  relAdaptiveScan,
  peakScan,
  relPeakScan,
  edgeScan,
  relEdgeScan,
  tuneCentroid,
  timeSeries,
  fly,
];

/** The sample laboratory: simulated devices that take their time, and the computer at hand. */
export function sampleLaboratory(): Lab {
  const motors = ["motor", "motor1", "motor2"].map(
    (name) => new SimMotor(name, { velocity: 10, limits: [-100, 100] }),
  );
  const detectors = motors.map((motor, i) => {
    const name = i === 0 ? "det" : `det${i}`;
    return new SimGauss(name, { motor, center: 0, Imax: 1, sigma: 1, exposureTime: 0.1 });
  });
  const host = [
    new HostLoad("load"),
    new CpuUtilisation("cpu"),
    new LoadAverage("loadavg"),
    new MemoryUse("memory"),
  ];
  const flyer = new SimFlyer("flyer");
  const devices = Object.fromEntries(
    [...motors, ...detectors, flyer, ...host].map((device) => [device.name, device]),
  );
  // By the names that they have in documents, so that what `runengine runs` lists can be typed.
  return defineLab({ devices, plans: Object.fromEntries(plans.map((plan) => [plan.definition.name, plan])) });
}
