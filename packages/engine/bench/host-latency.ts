import { checkpoint, nothing, type Plan } from "@runengine/messages";
import { percentile } from "../../../bench/percentile.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";

function* endless(): Plan {
  for (;;) {
    yield* checkpoint();
    for (let i = 0; i < 1000; i++) yield* nothing();
  }
}

async function lateness(samples: number): Promise<number[]> {
  const RE = new RunEngine();
  const call = RE.run(endless()).catch(() => {});
  const found: number[] = [];
  while (found.length < samples) {
    const due = performance.now() + 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    found.push(Math.max(0, performance.now() - due));
  }
  RE.stop();
  await call;
  return found;
}

export const rows: readonly BenchRow[] = [
  {
    name: "host-latency",
    unit: "ms (p99)",
    better: "lower",
    goal: 15,
    open: ({ fast }) => ({ value: async () => percentile(await lateness(fast ? 5 : 500), 0.99) }),
  },
];
