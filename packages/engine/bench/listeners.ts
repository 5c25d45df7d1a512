import { count } from "@runengine/plans";
import { rateAsync } from "../../../bench/rate.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { quickDetector } from "./devices.ts";

/** One critical listener and three others that look at every document; the last of them never comes back from its first one. */
function addListeners(RE: RunEngine): void {
  const look = (doc: { uid?: unknown }) => {
    if (doc.uid === undefined) throw new Error("a document without a uid");
  };
  RE.subscribe("all", (_name, doc) => look(doc as { uid?: unknown }), { delivery: "critical" });
  RE.subscribe("all", (_name, doc) => look(doc as { uid?: unknown }));
  RE.subscribe("all", (_name, doc) => look(doc as { uid?: unknown }));
  RE.subscribe("all", () => new Promise<void>(() => {}));
}

export const rows: readonly BenchRow[] = [
  {
    name: "listeners",
    unit: "events/s",
    better: "higher",
    goal: 0.8,
    open({ fast }) {
      const events = fast ? 100 : 100_000;
      const det = quickDetector();
      const [alone, heard] = [new RunEngine(), new RunEngine()];
      addListeners(heard);
      return {
        value: () => rateAsync(events, () => heard.run(count([det], events))),
        limit: () => rateAsync(events, () => alone.run(count([det], events))),
      };
    },
  },
];
