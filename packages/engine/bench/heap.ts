import { count } from "@runengine/plans";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { quickDetector } from "./devices.ts";

/** Bytes in use after a forced collection; needs `--expose-gc`. */
function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

export const rows: readonly BenchRow[] = [
  {
    name: "heap",
    unit: "B/event",
    better: "lower",
    goal: 8,
    rounds: 5,
    open({ fast }) {
      const [from, to] = fast ? [100, 1000] : [100_000, 1_000_000];
      return {
        async value() {
          const RE = new RunEngine();
          const det = quickDetector();
          let seen = 0;
          let before = 0;
          let after = 0;
          RE.subscribe("event", (_name, event) => {
            if (event.seq_num === from) before = heapUsed();
            if (event.seq_num === to) after = heapUsed();
          });
          RE.subscribe("all", () => seen++);
          RE.subscribe("all", () => seen++, { delivery: "critical" });
          await RE.run(count([det], to));
          if (seen < 2 * to) throw new Error("the listeners missed documents");
          return (after - before) / (to - from);
        },
      };
    },
  },
];
