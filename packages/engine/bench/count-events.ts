import { count } from "@runengine/plans";
import { rate, rateAsync } from "../../../bench/rate.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { bareLoop, countTable } from "./bare-loop.ts";
import { quickDetector } from "./devices.ts";

export const rows: readonly BenchRow[] = [
  {
    name: "count-events",
    unit: "events/s",
    better: "higher",
    goal: 0.6,
    open({ fast }) {
      const events = fast ? 100 : 100_000;
      const RE = new RunEngine();
      const det = quickDetector();
      const table = countTable(det);
      return {
        value: () => rateAsync(events, () => RE.run(count([det], events))),
        limit: () => rate(events, () => bareLoop(count([det], events), table)),
      };
    },
  },
];
