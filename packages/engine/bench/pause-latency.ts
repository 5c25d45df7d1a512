import { Worker } from "node:worker_threads";
import { checkpoint, nothing, type Plan } from "@runengine/messages";
import { percentile } from "../../../bench/percentile.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";

/** Stamps a request, sends it, and waits for the answer before the next. */
const requester = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", (pauseMs) => setTimeout(() => parentPort.postMessage(performance.timeOrigin + performance.now()), pauseMs));
`;

function* endless(): Plan {
  for (;;) {
    yield* checkpoint();
    for (let i = 0; i < 1000; i++) yield* nothing();
  }
}

async function latencies(samples: number): Promise<number[]> {
  const RE = new RunEngine();
  const worker = new Worker(requester, { eval: true });
  const found: number[] = [];
  const call = RE.run(endless()).catch(() => {});
  for (let i = 0; i < samples; i++) {
    const stamp = new Promise<number>((resolve) => worker.once("message", resolve));
    worker.postMessage(1 + (i % 5));
    const asked = await stamp;
    RE.requestPause();
    await RE.pausedOrIdle();
    found.push(performance.timeOrigin + performance.now() - asked);
    RE.resume();
  }
  while (RE.state !== "running") await new Promise((resolve) => setImmediate(resolve));
  RE.stop();
  await call;
  await worker.terminate();
  return found;
}

export const rows: readonly BenchRow[] = [
  {
    name: "pause-latency",
    unit: "ms (p99)",
    better: "lower",
    goal: 10,
    open: ({ fast }) => ({ value: async () => percentile(await latencies(fast ? 5 : 500), 0.99) }),
  },
];
