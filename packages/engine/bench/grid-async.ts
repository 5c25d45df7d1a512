import { type DataKeys, isValidDocument, RunComposer, type StreamComposer } from "@runengine/event-model";
import { checkpoint, closeRun, type Msg, openRun, type Plan, set, wait } from "@runengine/messages";
import { triggerAndRead } from "@runengine/plans";
import { type Readings, systemClock } from "@runengine/protocols";
import { v4 as uuid } from "uuid";
import { rateAsync } from "../../../bench/rate.ts";
import type { Bench, BenchOptions, BenchRow } from "../../../bench/row.ts";
import { RunEngine } from "../src/index.ts";
import { type BareHandler, bareAsyncLoop } from "./bare-loop.ts";
import { promisingDetector, promisingMotor } from "./devices.ts";

type Detector = ReturnType<typeof promisingDetector>;
type Motor = ReturnType<typeof promisingMotor>;
type Devices = readonly [det: Detector, x: Motor, y: Motor];

/** Bare messages at every point, as the built-in plans have them. */
function* grid(det: Detector, x: Motor, y: Motor, side: number): Plan {
  yield openRun.msg();
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      yield checkpoint.msg();
      yield set.msg(x, i, { group: "move" });
      yield set.msg(y, j, { group: "move" });
      yield wait.msg("move");
      yield* triggerAndRead([det, x, y]);
    }
  }
  yield closeRun.msg();
}

/** Makes the documents of a run of those devices. */
class EventMaker {
  readonly #composer: RunComposer;
  readonly #stream: StreamComposer;
  #data: Record<string, unknown> = {};
  #timestamps: Record<string, unknown> = {};

  constructor(dataKeys: DataKeys) {
    this.#composer = new RunComposer({ scan_id: 1 }, { newUid: () => uuid(), now: () => systemClock.now() });
    this.#stream = this.#composer.stream("primary");
    this.#stream.describe({ dataKeys });
  }

  add(readings: Readings): void {
    for (const key in readings) {
      this.#data[key] = readings[key]?.value;
      this.#timestamps[key] = readings[key]?.timestamp;
    }
  }

  event(): void {
    const event = this.#stream.event(systemClock.now(), this.#data, this.#timestamps);
    if (!isValidDocument("event", event)) throw new Error("the bench makes invalid documents");
    this.#data = {};
    this.#timestamps = {};
  }

  stop(): void {
    this.#composer.stop("success");
  }
}

async function eventMaker(devices: Devices): Promise<EventMaker> {
  const keys = await Promise.all(devices.map((device) => device.describe()));
  return new EventMaker(Object.assign({}, ...keys));
}

/** The same calls and documents, written by hand. */
async function byHand(devices: Devices, side: number): Promise<void> {
  const [det, x, y] = devices;
  const maker = await eventMaker(devices);
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      await Promise.all([x.set(i), y.set(j)]);
      await det.trigger();
      for (const device of devices) maker.add(await device.read());
      maker.event();
    }
  }
  maker.stop();
}

/** The same plan in a bare loop: what any engine that carries out its messages costs at least. */
async function byMessages(devices: Devices, side: number): Promise<void> {
  const maker = await eventMaker(devices);
  const groups = new Map<unknown, unknown[]>();
  const begin = ({ kwargs: { group } }: Msg, work: unknown) => {
    const works = groups.get(group);
    if (works) works.push(work);
    else groups.set(group, [work]);
  };
  const nothing: BareHandler = () => undefined;
  const table = new Map<string, BareHandler>([
    ["open_run", nothing],
    ["checkpoint", nothing],
    ["set", (msg) => begin(msg, (msg.obj as Motor).set(msg.args[0] as number))],
    ["trigger", (msg) => begin(msg, (msg.obj as Detector).trigger())],
    [
      "wait",
      ({ kwargs: { group } }) => {
        const works = groups.get(group) ?? [];
        groups.delete(group);
        return works.length === 1 ? works[0] : Promise.all(works);
      },
    ],
    ["create", nothing],
    ["read", ({ obj }) => (obj as Detector).read()],
    ["save", () => maker.event()],
    ["close_run", () => maker.stop()],
  ]);
  await bareAsyncLoop(grid(...devices, side), table, (readings) => maker.add(readings));
}

function open({ fast }: BenchOptions, limit: (devices: Devices, side: number) => Promise<void>): Bench {
  const side = fast ? 5 : 100;
  const RE = new RunEngine();
  const devices: Devices = [promisingDetector("det"), promisingMotor("x"), promisingMotor("y")];
  return {
    value: () => rateAsync(side * side, () => RE.run(grid(...devices, side))),
    limit: () => rateAsync(side * side, () => limit(devices, side)),
  };
}

const row = { unit: "events/s", better: "higher" } as const;

export const rows: readonly BenchRow[] = [
  { ...row, name: "grid-async", goal: 0.5, open: (options) => open(options, byHand) },
  { ...row, name: "grid-async/messages", goal: 0.6, open: (options) => open(options, byMessages) },
];
