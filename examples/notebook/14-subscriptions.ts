/** Any function can subscribe to the live data: for one run, or for every run of an engine until it is told otherwise. */
import type { Event } from "@runengine/event-model";
import { simpleScanSaving } from "./12-events.ts";
import { setting } from "./setting.ts";

const { RE, motor, det, run, print } = setting(import.meta.url);

/** How many events were told after each run. */
export const told: number[] = [];
let count = 0;

function printEventTime(_: string, doc: Event): void {
  count++;
  print(`event ${doc.seq_num} at ${doc.time}`);
}

// For this run.
await run(simpleScanSaving(motor, det), { subscriptions: { event: printEventTime } });
told.push(count);

// For this run nobody asked.
await run(simpleScanSaving(motor, det));
told.push(count);

// For every run of this engine.
export const token: number = RE.subscribe("event", printEventTime);
await run(simpleScanSaving(motor, det));
await run(simpleScanSaving(motor, det));
told.push(count);

RE.unsubscribe(token);
await run(simpleScanSaving(motor, det));
told.push(count);
