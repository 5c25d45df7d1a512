import { defineLab } from "@runengine/lab";
import { count, relScan, scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import type { Laboratory } from "./model/laboratory.ts";

const x = new SimMotor("x", { velocity: 4, limits: [-10, 10] });
const y = new SimMotor("y", { velocity: 4, limits: [-10, 10] });

/** What both detectors have in common. */
const counter = { noise: "poisson", exposureTime: 0.15, units: "counts", precision: 0 } as const;
const det = new SimGauss("det", { ...counter, motor: x, center: 0.8, sigma: 1.1, Imax: 4000 });
const monitor = new SimGauss("monitor", { ...counter, motor: y, center: 0, sigma: 60, Imax: 20_000 });

/** Two motors that move for a moment, a detector that sees a peak over x, and one that hardly changes. */
export const laboratory: Laboratory = {
  lab: defineLab({ devices: { x, y, det, monitor }, plans: { scan, count, rel_scan: relScan } }),
  suggestions: {
    scan: {
      single: { detectors: ["det"], num: "31" },
      groups: { axes: [{ motor: "x", start: "-4", stop: "5" }] },
    },
    count: { single: { detectors: ["det", "monitor"], num: "10", delay: "0.5" }, groups: {} },
    rel_scan: {
      single: { detectors: ["det"], num: "21" },
      groups: { axes: [{ motor: "x", start: "-2", stop: "2" }] },
    },
  },
};
