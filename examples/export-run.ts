/** Exports a run: its documents as JSON lines, the table of a stream as CSV. */

import { RunEngine } from "@runengine/engine";
import { csv, jsonLines } from "@runengine/export";
import { count } from "@runengine/plans";
import { memoryStore } from "@runengine/storage";

const det = {
  name: "det",
  describe: () => ({ det: { dtype: "number" as const, shape: [], source: "example", units: "V" } }),
  read: () => ({ det: { value: 4, timestamp: 1700000000 } }),
};

const archive = memoryStore();
const RE = new RunEngine({ store: archive });
await RE.run(count([det], 2));
const run = await archive.get(-1);

export let table = "";
for await (const chunk of csv(run, { units: true })) table += chunk;

export let lines = "";
for await (const chunk of jsonLines(run)) lines += chunk;
