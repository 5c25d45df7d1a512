import {
  type AssetDocument,
  type AssetStore,
  asStatus,
  type TypedArray,
  type VirtualClock,
  virtualClock,
} from "@runengine/protocols";
import { memoryAssets } from "@runengine/storage";
import { describe, expect, it } from "vitest";
import { WorkEndedError } from "../errors.ts";
import { restoreSettings, saveSettings } from "../settings/settings.ts";
import { testDevice } from "../testing.ts";
import { Detector, type DetectorOptions } from "./detector.ts";
import type { DetectorDriver } from "./detector-driver.ts";
import type { TriggerInfo } from "./trigger-info.ts";

/** Gives frames of two numbers, the first of which counts all that it ever gave. */
class CountingDriver implements DetectorDriver {
  readonly source = "test:camera";
  readonly triggers = ["internal", "edge", "gate"] as const;
  readonly log: string[] = [];
  given = 0;
  /** Number of the frame at which something happens. */
  fault: { readonly at: number; readonly kind: "fail" | "end" | "hang" | "shape" } | undefined;
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }
  format() {
    return { shape: [2], dtype: "<u2" } as const;
  }
  deadTime(exposure: number) {
    return exposure / 10;
  }
  arm({ frames, trigger }: TriggerInfo) {
    this.log.push(`arm ${frames} ${trigger}`);
  }
  async *frames(info: TriggerInfo, signal: AbortSignal): AsyncGenerator<TypedArray> {
    for (let i = 0; i < info.frames; i++) {
      await this.#clock.sleep(info.exposure + info.deadTime, signal);
      const at = this.given + 1 === this.fault?.at ? this.fault.kind : undefined;
      if (at === "fail") throw new Error("no light");
      if (at === "end") return;
      if (at === "hang") await new Promise(() => {});
      yield at === "shape" ? new Uint16Array(3) : new Uint16Array([++this.given, 7]);
    }
  }
  async disarm() {
    this.log.push("disarm");
  }
}

function makeDetector(options: Partial<DetectorOptions> = {}) {
  const clock = virtualClock({ start: 0 });
  const driver = new CountingDriver(clock);
  const assets = memoryAssets();
  let uids = 0;
  const newUid = () => `uid${++uids}`;
  const detector = new Detector({ name: "det", driver, assets, clock, newUid, ...options });
  return { clock, driver, assets, detector };
}
const done = (work: Parameters<typeof asStatus>[0]) => asStatus(work).finished;

type Resource = Extract<AssetDocument, ["stream_resource", unknown]>[1];
/** What the documents say: for each stream datum, its resource and the first numbers of its frames. */
async function framesOf(assets: AssetStore, documents: readonly AssetDocument[], framesPerRow = 1) {
  const resources = new Map<string, Resource>();
  const rows: (readonly [string, readonly number[]])[] = [];
  for (const [name, doc] of documents) {
    if (name === "stream_resource") resources.set(doc.uid, doc);
    if (name !== "stream_datum") continue;
    const resource = resources.get(doc.stream_resource);
    if (!resource) throw new Error(`${doc.uid} comes before its resource`);
    const [start, stop] = [doc.indices.start * framesPerRow, doc.indices.stop * framesPerRow];
    const frames = await assets.read(resource, { start, stop });
    rows.push([doc.stream_resource, [...frames].filter((_, i) => i % 2 === 0).map(Number)]);
  }
  return rows;
}

const contract = makeDetector();
describe("Detector, as a device", () =>
  testDevice(
    () => makeDetector({ clock: contract.clock, driver: new CountingDriver(contract.clock) }).detector,
    {
      clock: contract.clock,
      prepare: { frames: 3, exposure: 0.5 },
    },
  ));

describe("Detector, step by step", () => {
  it("takes a frame for each trigger and points to it by one document", async () => {
    const { detector, assets } = makeDetector();
    await detector.stage();
    const documents: AssetDocument[] = [];
    for (const _ of [1, 2]) {
      await done(detector.trigger());
      expect(detector.read()).toEqual({});
      documents.push(...detector.collectAssetDocs());
    }
    expect(documents).toEqual([
      ["stream_resource", expect.objectContaining({ uid: "uid1", data_key: "det" })],
      ["stream_datum", datum("uid1", 0, [0, 1])],
      ["stream_datum", datum("uid1", 1, [1, 2])],
    ]);
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1]],
      ["uid1", [2]],
    ]);
    expect(detector.getIndex()).toBe(2);
    expect(detector.collectAssetDocs()).toEqual([]);
  });

  it("tells of its frames and of how they are taken", async () => {
    const { detector } = makeDetector({ defaults: { exposure: 0.5, frames: 3 } });
    expect(await detector.describe()).toEqual({
      det: { source: "test:camera", dtype: "array", dtype_numpy: "<u2", shape: [3, 2], external: "STREAM:" },
    });
    expect(await detector.describeCollect()).toMatchObject({ det: { shape: [1, 2] } });
    expect(detector.hints).toEqual({ fields: ["det"] });
    const configuration = detector.readConfiguration();
    expect(Object.keys(detector.describeConfiguration())).toEqual(Object.keys(configuration));
    const values = Object.fromEntries(Object.entries(configuration).map(([key, { value }]) => [key, value]));
    expect(values).toEqual({
      "det-exposure": 0.5,
      "det-frames": 3,
      "det-dead_time": 0.05,
      "det-trigger": "internal",
    });
    await detector.stage();
    await done(detector.trigger());
    expect((await detector.describe()).det?.source).toMatch(/^memory:/);
  });

  it("has its settings as signals, to be saved and restored", async () => {
    const { detector, clock } = makeDetector({ defaults: { exposure: 0.5, trigger: "edge" } });
    const saved = await saveSettings(detector, { clock });
    await done(detector.parts.get("exposure")?.set(2));
    detector.configure({ trigger: "gate", deadTime: 0.3 });
    const { restored, unrestorable } = await restoreSettings(detector, saved);
    expect([[...restored].sort(), unrestorable]).toEqual([["deadTime", "exposure", "trigger"], []]);
    expect(detector.readConfiguration()).toMatchObject({
      "det-exposure": { value: 0.5 },
      "det-trigger": { value: "edge" },
    });
    expect(() => detector.parts.get("frames")?.set(0)).toThrow(/det: frames must be/);
  });

  it("has several frames in an event, counted as one row", async () => {
    const { detector, assets, clock } = makeDetector();
    detector.prepare({ frames: 3, exposure: 1 });
    await detector.stage();
    const documents: AssetDocument[] = [];
    for (const _ of [1, 2]) {
      await done(detector.trigger());
      documents.push(...detector.collectAssetDocs());
    }
    expect(clock.now()).toBeCloseTo(6 * 1.1);
    expect(documents.slice(1).map(([, doc]) => (doc as { indices: unknown }).indices)).toEqual([
      { start: 0, stop: 1 },
      { start: 1, stop: 2 },
    ]);
    const [resource] = documents as [["stream_resource", Resource]];
    expect(await assets.read(resource[1])).toHaveLength(12);
  });

  it("begins anew at an address of its own when it is staged anew", async () => {
    const { detector, assets } = makeDetector();
    const documents: AssetDocument[] = [];
    for (const _ of [1, 2]) {
      await detector.stage();
      await done(detector.trigger());
      documents.push(...detector.collectAssetDocs());
      await detector.unstage();
    }
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1]],
      ["uid2", [2]],
    ]);
    expect(documents[3]?.[1]).toMatchObject({ indices: { start: 0, stop: 1 } });
  });

  it("begins at an address of its own in another run", async () => {
    const assets = { ...memoryAssets(), run: "a" };
    const { detector } = makeDetector({ assets });
    await detector.stage();
    const documents: AssetDocument[] = [];
    for (const run of ["a", "a", "b"]) {
      assets.run = run;
      await done(detector.trigger());
      documents.push(...detector.collectAssetDocs());
    }
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1]],
      ["uid1", [2]],
      ["uid2", [3]],
    ]);
  });

  it("gives up the frames of a trigger that was not read", async () => {
    const { detector, assets } = makeDetector();
    await detector.stage();
    await done(detector.trigger());
    await done(detector.trigger());
    const documents = detector.collectAssetDocs();
    expect(await framesOf(assets, documents)).toEqual([["uid1", [2]]]);
    expect(documents[1]?.[1]).toMatchObject({ indices: { start: 0, stop: 1 } });
  });

  it("takes a frame anew that a pause has cut short, and what is missing of several", async () => {
    const { detector, assets, driver, clock } = makeDetector({ defaults: { frames: 3, exposure: 1 } });
    await detector.stage();
    const status = detector.trigger();
    await clock.sleep(1.5);
    await detector.pause();
    expect(driver.log).toEqual(["arm 3 internal", "disarm"]);
    await clock.sleep(100);
    expect([driver.given, status.done]).toEqual([1, false]);
    detector.resume();
    await status.finished;
    expect(driver.log.slice(2)).toEqual(["arm 2 internal", "disarm"]);
    expect(await framesOf(assets, detector.collectAssetDocs(), 3)).toEqual([["uid1", [1, 2, 3]]]);
  });

  it("begins a step anew whose trigger comes again after a pause", async () => {
    const { detector, assets, clock } = makeDetector({ defaults: { frames: 3, exposure: 1 } });
    await detector.stage();
    const before = detector.trigger();
    await clock.sleep(1.5);
    await detector.pause();
    detector.resume();
    await done(detector.trigger());
    expect(before.error).toBeInstanceOf(WorkEndedError);
    expect(await framesOf(assets, detector.collectAssetDocs(), 3)).toEqual([["uid1", [2, 3, 4]]]);
  });

  it("refuses another number of frames in the same run, unless it is configured or staged anew", async () => {
    const { detector } = makeDetector();
    await detector.stage();
    await done(detector.trigger());
    await detector.describe();
    detector.prepare({ frames: 2 });
    expect(() => detector.trigger()).toThrow(/det .*events of this run have 1 frames of it.*prepared for 2/);
    detector.configure({ frames: 2 });
    await done(detector.trigger());
    await detector.describe();
    detector.prepare({ frames: 3 });
    await detector.unstage();
    await detector.stage();
    expect(detector.readConfiguration()["det-frames"]?.value).toBe(2);
    await done(detector.trigger());
  });
});

describe("Detector, in flight", () => {
  it("hands over ranges of frames while it flies", async () => {
    const { detector, assets, clock } = makeDetector();
    await detector.stage();
    detector.prepare({ frames: 10, exposure: 1, deadTime: 1 });
    await done(detector.kickoff());
    const flown = detector.complete();
    const documents: AssetDocument[] = [...detector.collectAssetDocs(0)];
    expect(documents).toEqual([]);
    while (!flown.done) {
      await clock.sleep(6.5);
      documents.push(...detector.collectAssetDocs(detector.getIndex()));
    }
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1, 2, 3]],
      ["uid1", [4, 5, 6]],
      ["uid1", [7, 8, 9]],
      ["uid1", [10]],
    ]);
  });

  it("hands over no more than it is asked for, nor than there is", async () => {
    const { detector, assets } = makeDetector({ defaults: { frames: 5 } });
    await detector.stage();
    await done(detector.kickoff());
    await done(detector.complete());
    const documents = [2, 1, 4, 99].flatMap((index) => [...detector.collectAssetDocs(index)]);
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1, 2]],
      ["uid1", [3, 4]],
      ["uid1", [5]],
    ]);
  });

  it("counts the frames of a flight from its beginning, with what was not collected before", async () => {
    const { detector, assets } = makeDetector({ defaults: { frames: 3 } });
    await detector.stage();
    const fly = async () => {
      await done(detector.kickoff());
      await done(detector.complete());
      return detector.getIndex();
    };
    expect(await fly()).toBe(3);
    const documents = [...detector.collectAssetDocs(2)];
    expect(await fly()).toBe(4);
    documents.push(...detector.collectAssetDocs(4));
    expect(await fly()).toBe(3);
    documents.push(...detector.collectAssetDocs());
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1, 2]],
      ["uid1", [3, 4, 5, 6]],
      ["uid1", [7, 8, 9]],
    ]);
  });

  it("goes on with a flight after a pause", async () => {
    const { detector, assets, clock } = makeDetector({ defaults: { frames: 10, exposure: 1, deadTime: 1 } });
    await detector.stage();
    await done(detector.kickoff());
    await clock.sleep(9);
    const documents = [...detector.collectAssetDocs()];
    await detector.pause();
    await clock.sleep(1000);
    detector.resume();
    await done(detector.complete());
    documents.push(...detector.collectAssetDocs());
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1, 2, 3, 4]],
      ["uid1", [5, 6, 7, 8, 9, 10]],
    ]);
  });

  it("flies anew, in the place of the first frames, when it is kicked off again after a pause", async () => {
    const { detector, assets, clock } = makeDetector({ defaults: { frames: 4, exposure: 1, deadTime: 1 } });
    await detector.stage();
    await done(detector.kickoff());
    const before = detector.complete();
    await clock.sleep(5);
    await detector.pause();
    detector.resume();
    detector.prepare({});
    await done(detector.kickoff());
    expect(before.error).toBeInstanceOf(WorkEndedError);
    await done(detector.complete());
    expect(await framesOf(assets, detector.collectAssetDocs())).toEqual([["uid1", [3, 4, 5, 6]]]);
    expect(detector.getIndex()).toBe(4);
  });

  it("does not hold back frames that others trigger", async () => {
    const { detector, clock } = makeDetector();
    await detector.stage();
    detector.prepare({ frames: 4, exposure: 1, deadTime: 1, trigger: "edge" });
    await done(detector.kickoff());
    await detector.pause();
    await clock.sleep(8.5);
    expect(detector.complete().done).toBe(true);
    expect(detector.getIndex()).toBe(4);
  });

  it("can be collected from after it was stopped, and triggered when all is collected", async () => {
    const { detector, assets, clock, driver } = makeDetector({ defaults: { exposure: 1, deadTime: 1 } });
    await detector.stage();
    detector.prepare({ frames: 10 });
    await done(detector.kickoff());
    await clock.sleep(5);
    expect(() => detector.trigger()).toThrow(WorkEndedError);
    expect(() => detector.kickoff()).toThrow(/flies already/);
    expect(() => detector.prepare({ frames: 1 })).toThrow(/while it takes frames/);
    const flown = detector.complete();
    await detector.stop();
    expect(flown).toMatchObject({ done: true, error: undefined });
    expect(driver.log).toEqual(["arm 10 internal", "disarm"]);
    expect(() => detector.trigger()).toThrow(/before its flight is over and collected/);
    const documents = [...detector.collectAssetDocs()];
    detector.prepare({ frames: 1 });
    await done(detector.trigger());
    documents.push(...detector.collectAssetDocs());
    expect(await framesOf(assets, documents)).toEqual([
      ["uid1", [1, 2]],
      ["uid1", [3]],
    ]);
  });

  it("cannot complete what was not kicked off", () => {
    expect(() => makeDetector().detector.complete()).toThrow(/det .*kick it off first/);
  });

  it("tells how far it is", async () => {
    const { detector } = makeDetector({ defaults: { frames: 4 } });
    await detector.stage();
    await done(detector.kickoff());
    const told: unknown[] = [];
    detector.complete().watch?.(({ current, target, fraction }) => told.push([current, target, fraction]));
    await done(detector.complete());
    expect(told.at(0)).toEqual([1, 4, 0.25]);
    expect(told.at(-1)).toEqual([4, 4, 1]);
  });
});

describe("Detector, when something goes wrong", () => {
  it.each([
    ["fail", /no light/],
    ["end", /det .*gave 2 frames instead of 4/],
    ["shape", /det, data key "det": expected a frame of 2 numbers of <u2, shape \[2\], got 3 numbers/],
  ] as const)(
    "fails where the driver does (%s), is disarmed, and keeps what came before",
    async (kind, text) => {
      const { detector, driver, assets } = makeDetector({ defaults: { frames: 4 } });
      driver.fault = { at: 3, kind };
      await detector.stage();
      await done(detector.kickoff());
      await expect(done(detector.complete())).rejects.toThrow(text);
      expect(driver.log.at(-1)).toBe("disarm");
      expect(await framesOf(assets, detector.collectAssetDocs())).toEqual([["uid1", [1, 2]]]);
      driver.fault = undefined;
      await done(detector.kickoff());
      await done(detector.complete());
      expect(detector.getIndex()).toBe(4);
    },
  );

  it("can be stopped and unstaged while the driver hangs", async () => {
    const { detector, driver, clock } = makeDetector({ defaults: { frames: 4 } });
    driver.fault = { at: 2, kind: "hang" };
    await detector.stage();
    await done(detector.kickoff());
    await clock.sleep(10);
    const flown = detector.complete();
    await detector.stop(false);
    expect(flown.error).toBeInstanceOf(WorkEndedError);
    await detector.unstage();
    expect(driver.log).toEqual(["arm 4 internal", "disarm"]);
  });

  it("fails the work, and not the pause, where it cannot be disarmed", async () => {
    const { detector, driver, clock } = makeDetector({ defaults: { exposure: 5 } });
    driver.disarm = () => Promise.reject(new Error("no answer"));
    await detector.stage();
    const status = detector.trigger();
    await clock.sleep(1);
    await detector.pause();
    await expect(status.finished).rejects.toThrow("no answer");
  });

  it("fails the trigger where the frames cannot be kept", async () => {
    const { detector } = makeDetector({ assets: memoryAssets({ limit: 3 }) });
    await detector.stage();
    await expect(done(detector.trigger())).rejects.toThrow(/det has filled the 3 bytes/);
    expect(detector.collectAssetDocs()).toEqual([]);
  });

  it("is at rest when a status is given up", async () => {
    const { detector, driver, clock } = makeDetector({ defaults: { exposure: 5 } });
    await detector.stage();
    const status = detector.trigger();
    await clock.sleep(1);
    status.cancel?.();
    await expect(status.finished).rejects.toThrow(WorkEndedError);
    await clock.sleep(1);
    expect(driver.log).toEqual(["arm 1 internal", "disarm"]);
  });

  it.each([
    [{ exposure: -1 }, /det: exposure must be 0 s or more, got -1/],
    [{ exposure: Number.NaN }, /exposure/],
    [{ frames: 0 }, /det: frames must be a whole number of 1 or more, got 0/],
    [{ frames: 1.5 }, /frames/],
    [{ exposure: 1, deadTime: 0.05 }, /det needs 0.1 s between two exposures of 1 s, got a deadTime of 0.05/],
    [{ trigger: "manual" as never }, /det can be triggered by internal, edge, gate, got manual/],
    [
      { exposureTime: 1 } as never,
      /det is prepared by exposure, frames, deadTime, trigger, got exposureTime/,
    ],
  ])("refuses to be prepared by %o, and stays as it was", (info, text) => {
    const { detector } = makeDetector();
    const before = detector.readConfiguration();
    expect(() => detector.prepare(info)).toThrow(RangeError);
    expect(() => detector.prepare(info)).toThrow(text);
    expect(() => detector.configure(info)).toThrow(text);
    expect(detector.readConfiguration()).toEqual(before);
  });
});

function datum(resource: string, part: number, [start, stop]: [number, number]) {
  const indices = { start, stop };
  return {
    uid: `${resource}/${part}`,
    stream_resource: resource,
    descriptor: "",
    indices,
    seq_nums: { start: 0, stop: 0 },
  };
}
