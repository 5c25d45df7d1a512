import { count } from "@runengine/plans";
import { asStatus, type Readings } from "@runengine/protocols";
import { rate, rateAsync } from "../../../bench/rate.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { documentMaker } from "./bare-loop.ts";
import { quickDetector } from "./devices.ts";

export const rows: readonly BenchRow[] = [
  {
    name: "count-documents",
    unit: "events/s",
    better: "higher",
    goal: 0.2,
    open({ fast }) {
      const events = fast ? 100 : 100_000;
      const RE = new RunEngine();
      const det = quickDetector();
      const documents = documentMaker(det);
      const plain = () => {
        documents.begin();
        for (let i = 0; i < events; i++) {
          asStatus(det.trigger());
          documents.event(det.read() as Readings);
        }
        documents.end();
      };
      return {
        value: () => rateAsync(events, () => RE.run(count([det], events))),
        limit: () => rate(events, plain),
      };
    },
  },
];
