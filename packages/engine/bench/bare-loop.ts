import { isValidDocument, RunComposer, type StreamComposer } from "@runengine/event-model";
import type { Msg, Plan } from "@runengine/messages";
import { asStatus, type Readable, type Readings, systemClock, type Triggerable } from "@runengine/protocols";
import { v4 as uuid } from "uuid";

/** Answers a message. */
export type BareHandler = (msg: Msg) => unknown;

/** The least that carries out a plan: a table look-up and a call for each message. */
export function bareLoop(plan: Plan<unknown>, table: ReadonlyMap<string, BareHandler>): void {
  let reply: unknown;
  for (;;) {
    const step = plan.next(reply);
    if (step.done) return;
    reply = (table.get(step.value.command) as BareHandler)(step.value);
  }
}

/** {@link bareLoop} for handlers that may answer later; `add` takes what was read. */
export async function bareAsyncLoop(
  plan: Plan<unknown>,
  table: ReadonlyMap<string, BareHandler>,
  add: (readings: Readings) => void,
): Promise<void> {
  let reply: unknown;
  for (;;) {
    const step = plan.next(reply);
    if (step.done) return;
    reply = (table.get(step.value.command) as BareHandler)(step.value);
    if (reply instanceof Promise) reply = await reply;
    if (step.value.command === "read") add(reply as Readings);
  }
}

/** Makes the documents of one stream as the engine does: fresh uids, frozen, validated. */
export function documentMaker(device: Readable): {
  event(readings: Readings): void;
  begin(): void;
  end(): void;
} {
  let composer: RunComposer;
  let stream: StreamComposer;
  return {
    begin() {
      composer = new RunComposer({ scan_id: 1 }, { newUid: () => uuid(), now: () => systemClock.now() });
      stream = composer.stream("primary");
      stream.describe({ dataKeys: device.describe() as never });
    },
    event(readings) {
      const data: Record<string, unknown> = {};
      const timestamps: Record<string, unknown> = {};
      for (const key in readings) {
        const reading = readings[key];
        data[key] = reading?.value;
        timestamps[key] = reading?.timestamp;
      }
      const event = stream.event(systemClock.now(), data, timestamps);
      if (!isValidDocument("event", event)) throw new Error("the bench makes invalid documents");
    },
    end() {
      composer.stop("success");
    },
  };
}

/** What `count` needs of the engine, for one synchronous detector. */
export function countTable(device: Readable & Triggerable): ReadonlyMap<string, BareHandler> {
  const documents = documentMaker(device);
  let readings: Readings = {};
  const nothing: BareHandler = () => undefined;
  return new Map<string, BareHandler>([
    ["stage", () => []],
    ["unstage", () => []],
    ["open_run", () => documents.begin()],
    ["close_run", () => documents.end()],
    ["checkpoint", nothing],
    ["trigger", (msg) => asStatus((msg.obj as Triggerable).trigger())],
    ["wait", () => true],
    ["create", nothing],
    [
      "read",
      (msg) => {
        readings = (msg.obj as Readable).read() as Readings;
        return readings;
      },
    ],
    ["save", () => documents.event(readings)],
  ]);
}
