/** Keeps a run in the browser; after a reload it is still there. */
import { RunEngine } from "@runengine/engine";
import { count } from "@runengine/plans";
import { webStore } from "@runengine/storage-web";

const det = {
  name: "det",
  describe: () => ({ det: { dtype: "number" as const, shape: [], source: "example" } }),
  read: () => ({ det: { value: 1.5, timestamp: 0 } }),
};

const archive = await webStore({ name: "example" });
await new RunEngine({ store: archive }).run(count([det], 2));

const { runs } = await archive.search();
export const newest = runs[0]?.status;
await archive.close();
