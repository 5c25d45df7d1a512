import {
  count,
  fly,
  oneNdStep,
  oneShot,
  relScan,
  repeat,
  runWrapper,
  scan,
  triggerAndRead,
} from "@runengine/plans";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** The plans as an experimenter calls them. */
export const builtInPlans: readonly FuzzPlan[] = [
  { name: "count", make: ({ det }) => count([det], 3) },
  { name: "count-delay", make: ({ det, camera }) => count([det, camera], 3, { delay: 2 }) },
  { name: "count-delays", make: ({ det2 }) => count([det2], 3, { delay: [1.5, null] }) },
  { name: "scan", make: ({ det, x }) => scan([det], x, -1, 2, 4) },
  { name: "scan-2d", make: ({ det, det2, x, y }) => scan([det, det2], x, -1, 1, y, 0, 3, 3) },
  {
    name: "scan-at-once",
    make: ({ det, det2, x, y }) =>
      scan([det, det2], x, -1, 1, y, 0, 3, 3, {
        perStep: (detectors, step, positions) =>
          oneNdStep(detectors, step, positions, (devices) =>
            triggerAndRead(devices, "primary", { parallel: true }),
          ),
      }),
  },
  { name: "rel-scan", make: ({ camera, x, y }) => relScan([camera], x, -1, 1, y, 1, 2, 3) },
  { name: "fly", make: ({ flyer }) => fly([flyer]) },
  { name: "fly-two", make: ({ flyer, flyer2 }) => fly([flyer, flyer2]) },
  { name: "repeat", make: ({ det, x }) => runWrapper(repeat(() => oneShot([det, x]), 3, [1, 3])) },
];
