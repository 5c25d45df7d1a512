/** A step scan with one motor and a fly scan with another device, in one run. */
import { foldDocumentsAsync, sparseTable, tablesFold } from "@runengine/event-model";
import { create, type Plan, read, save, set, trigger } from "@runengine/messages";
import { renderJoinedEvents } from "@runengine/plotting";
import { SimFlyer } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";
import { flyGen } from "./18-fly-scan.ts";
import { type Mover, setting } from "./setting.ts";

const { RE, motor, clock, run, print } = setting(import.meta.url);

export function* flyStepGen(flyer: SimFlyer, motor: Mover): Plan {
  for (let x = -5; x < 5; x++) {
    yield* create();
    yield* set(motor, x);
    yield* trigger(motor);
    yield* read(motor);
    yield* save();
    yield* flyGen(flyer);
  }
}

const archive = memoryStore();
RE.subscribe("all", (...document) => archive.write(...document), { delivery: "critical" });
await run(flyStepGen(new SimFlyer("flyer", { duration: 1, clock }), motor));

const last = await archive.get(-1);
const tables = await foldDocumentsAsync(tablesFold(), last.documents());
/** Rows of both streams in the order of time; no value where a row's stream has none. */
export const table = sparseTable(tables.values());
export const text: string = renderJoinedEvents(tables.values(), { most: 12 });
export const descriptors: string[] = [];
for await (const [name, doc] of last.documents()) if (name === "descriptor") descriptors.push(doc.name ?? "");
print(text);
