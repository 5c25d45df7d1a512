/** Follows an engine's runs: for each one its name and what its detector read. */
import { RunEngine } from "@runengine/engine";
import { count } from "@runengine/plans";
import { liveDocuments, rowsOf, runsOf } from "@runengine/streams";
import { map, mergeMap } from "rxjs";

let level = 0;
const det = {
  name: "det",
  describe: () => ({ det: { dtype: "number" as const, shape: [], source: "example" } }),
  read: () => ({ det: { value: ++level, timestamp: 0 } }),
};

const RE = new RunEngine();
export const lines: string[] = [];

liveDocuments(RE)
  .pipe(
    runsOf(),
    mergeMap(({ start, documents }) =>
      documents.pipe(
        rowsOf("primary"),
        map(({ seqNum, data }) => `${start.plan_name} ${seqNum}: ${data.det}`),
      ),
    ),
  )
  .subscribe((line) => lines.push(line));

await RE.run(count([det], 2));
