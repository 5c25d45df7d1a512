/** Keeps two runs and finds them again: by what they were about, and the last one. */
import { RunEngine } from "@runengine/engine";
import { count } from "@runengine/plans";
import { memoryStore } from "@runengine/storage";

let level = 0;
const det = {
  name: "det",
  describe: () => ({ det: { dtype: "number" as const, shape: [], source: "example" } }),
  read: () => ({ det: { value: ++level, timestamp: 0 } }),
};

const archive = memoryStore();
const RE = new RunEngine({ store: archive });
await RE.run(count([det], 2), { metadata: { sample: "nickel" } });
await RE.run(count([det], 3), { metadata: { sample: "gold" } });

const { runs } = await archive.search({ kind: "metadata", key: "sample", value: "nickel" });
export const found = runs.map(({ start, status }) => `scan ${start.scan_id}, ${start.plan_name}: ${status}`);

const last = await archive.get(-1);
export const readings = (await last.table()).data.det;
