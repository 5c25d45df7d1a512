import { CpuUtilisation, HostLoad, LoadAverage, MemoryUse } from "@runengine/driver-host";
import { defineLab, type Lab } from "@runengine/lab";
import { count, scan } from "@runengine/plans";
import { SimFlyer, SimGauss, SimMotor } from "@runengine/sim-devices";

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
  return defineLab({ devices, plans: { count, scan } });
}
