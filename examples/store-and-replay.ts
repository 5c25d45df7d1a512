/** Keeps a run and replays it: whatever shows a live run shows a stored one, since both are the same documents. */
import { RunEngine } from "@runengine/engine";
import type { AnyDocument } from "@runengine/event-model";
import { scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";
import { liveDocuments, rowsOf, storedDocuments } from "@runengine/streams";
import { lastValueFrom, map, type OperatorFunction, pipe, toArray } from "rxjs";

/** What a display does with documents. */
function display(): OperatorFunction<AnyDocument, string> {
  return pipe(
    rowsOf(),
    map(({ seqNum, data }) => `${seqNum}: ${data.motor} mm, ${Math.round(data.det as number)} counts`),
  );
}

const motor = new SimMotor("motor");
const det = new SimGauss("det", { motor, center: 0, Imax: 100 });
const archive = memoryStore();
const RE = new RunEngine({ store: archive });

export const live: string[] = [];
liveDocuments(RE)
  .pipe(display())
  .subscribe((line) => live.push(line));
await RE.run(scan([det], motor, -1, 1, 3));

const run = await archive.get(-1);
export const replayed = await lastValueFrom(storedDocuments(run).pipe(display(), toArray()));
