/** Keeps a run in a file, closes it, and reads the run from the file. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RunEngine } from "@runengine/engine";
import { count } from "@runengine/plans";
import { sqliteStore } from "@runengine/storage-node";

const path = join(mkdtempSync(join(tmpdir(), "example-")), "runs.sqlite");
const det = {
  name: "det",
  describe: () => ({ det: { dtype: "number" as const, shape: [], source: "example" } }),
  read: () => ({ det: { value: 1.5, timestamp: 0 } }),
};

const store = sqliteStore({ path });
await new RunEngine({ store }).run(count([det], 2));
store.close();

const archive = sqliteStore({ path, readOnly: true });
const run = await archive.get(-1);
export const names: string[] = [];
for await (const [name] of run.documents()) names.push(name);
archive.close();
