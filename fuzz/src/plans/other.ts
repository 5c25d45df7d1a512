import {
  absSet,
  count,
  moveWithRetries,
  mv,
  pchain,
  rampPlan,
  repeater,
  retry,
  runWrapper,
  scan,
  timeSeries,
  tolerantStep,
  triggerAndRead,
  until,
  whileTrue,
} from "@runengine/plans";
import type { FuzzPlan } from "./fuzz-plan.ts";

/** Plans that go by the time, loops that go by what they read, and plans that get over failures. */
export const otherPlans: readonly FuzzPlan[] = [
  {
    name: "ramp",
    make: ({ det, x, y }) =>
      rampPlan(
        () => absSet(x, 4),
        y,
        () => triggerAndRead([det, x]),
        { period: 0.5 },
      ),
    // How many readings are taken during the ramp goes by the time.
    drifts: true,
    waitsForEver: true,
  },
  { name: "time-series", make: ({ det, camera }) => timeSeries([det, camera], 3, 2), drifts: true },
  {
    name: "tolerant-skip",
    make: ({ det, x }) => scan([det], x, 0, 1, 3, { perStep: tolerantStep({ onFailure: "skip" }) }),
    catches: true,
  },
  {
    name: "tolerant-nan",
    make: ({ det, x }) => scan([det], x, 0, 1, 3, { perStep: tolerantStep({ onFailure: "nan" }) }),
    catches: true,
  },
  {
    name: "tolerant-retry",
    make: ({ det, x }) => scan([det], x, 0, 1, 2, { perStep: tolerantStep({ onFailure: "retry" }) }),
    catches: true,
  },
  {
    name: "retries",
    make: ({ det, x }) =>
      runWrapper(
        pchain(
          moveWithRetries(x, 1, { tolerance: 0.1 }),
          retry(() => triggerAndRead([det, x])),
        ),
      ),
    catches: true,
  },
  {
    name: "until",
    make: ({ det, x }) =>
      runWrapper(
        until(
          (readings) => (readings.det?.value as number) >= 0,
          () => triggerAndRead([det, x]),
          { most: 3 },
        ),
      ),
  },
  {
    name: "while-true",
    make: ({ det, x }) => {
      let asked = 0;
      return runWrapper(
        whileTrue(
          function* () {
            yield* mv(x, asked);
            return asked < 2;
          },
          function* () {
            asked += 1;
            yield* triggerAndRead([det, x]);
          },
        ),
      );
    },
  },
  {
    name: "repeater",
    make: ({ det, x }) =>
      pchain(
        mv(x, 1),
        repeater(2, () => count([det], 1)),
      ),
  },
];
