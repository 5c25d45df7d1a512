import { count } from "@runengine/plans";
import { median } from "../../../bench/percentile.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { quickDetector } from "./devices.ts";

export const rows: readonly BenchRow[] = [
  {
    name: "first-event",
    unit: "ms",
    better: "lower",
    goal: 0.3,
    open({ fast }) {
      const RE = new RunEngine();
      const det = quickDetector();
      let arrived = 0;
      RE.subscribe("event", () => {
        arrived = performance.now();
      });
      const once = async () => {
        const begin = performance.now();
        await RE.run(count([det], 1));
        return arrived - begin;
      };
      return {
        async value() {
          const times: number[] = [];
          for (let i = 0; i < (fast ? 5 : 2000); i++) times.push(await once());
          return median(times);
        },
      };
    },
  },
];
