import { scan } from "@runengine/plans";
import { systemClock } from "@runengine/protocols";
import type { BenchRow } from "../../../bench/row.ts";
import { dryRun } from "../src/index.ts";
import { PeakDetector, SlowMotor } from "../src/testing.ts";

export const rows: readonly BenchRow[] = [
  {
    name: "dry-run",
    unit: "s",
    better: "lower",
    goal: 1.5,
    open({ fast }) {
      const points = fast ? 100 : 100_000;
      const x = new SlowMotor("x", [-10, 10]);
      const det = new PeakDetector("det", x);
      return {
        async value() {
          const begin = systemClock.now();
          const { streams, duration } = await dryRun(scan([det], x, 0, 10, points));
          const seconds = systemClock.now() - begin;
          // The moves are 10 units at one unit a second; each exposure half a second.
          const expected = 10 + 0.5 * points;
          if (streams[0]?.events !== points || Math.abs(duration / expected - 1) > 1e-6)
            throw new Error(
              `the dry run says ${streams[0]?.events} events in ${duration} s, not ${points} in ${expected} s`,
            );
          return seconds;
        },
      };
    },
  },
];
