/** `create` and `save` make one event of all that is read between them. */
import { create, type Plan, read, save, set, trigger } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { type Detector, type Mover, setting } from "./setting.ts";

const { RE, motor, det, run, lines } = setting(import.meta.url);

function* event(stream: string, ...devices: readonly Readable[]): Plan {
  yield* create(stream);
  for (const device of devices) yield* read(device);
  yield* save();
}

export function* simpleScanSaving(motor: Mover, det: Detector): Plan {
  yield* create();
  yield* set(motor, 5);
  yield* trigger(motor);
  yield* read(motor);
  yield* read(det);
  yield* save();
}

/** The same set of objects goes to the same stream, another one to another stream. */
export function* twoStreams(motor: Mover, det: Detector): Plan {
  yield* simpleScanSaving(motor, det);
  yield* simpleScanSaving(motor, det);
  yield* event("position", motor);
  yield* event("position", motor);
}

/** Another set of objects has no place in a stream. */
export function* mixed(motor: Mover, det: Detector): Plan {
  yield* simpleScanSaving(motor, det);
  yield* event("primary", motor);
}

/** Names of the documents of a run, events with their numbers. */
export const documents: string[] = [];
const token = RE.subscribe("all", (name, doc) => documents.push(told(name, doc)), { delivery: "critical" });
function told(name: string, doc: object): string {
  if ("seq_num" in doc) return `event ${doc.seq_num}`;
  return "data_keys" in doc && "name" in doc ? `descriptor ${doc.name}` : name;
}

await run(twoStreams(motor, det));
RE.unsubscribe(token);
export const refused: unknown = await run(mixed(motor, det)).catch((reason: unknown) => reason);
export { lines };
