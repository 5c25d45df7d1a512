import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Detector, type DetectorDriver } from "@runengine/devices";
import { RunEngine } from "@runengine/engine";
import type { AnyDocument, StreamResource } from "@runengine/event-model";
import { closeRun, declareStream, openRun, type Plan, prepare } from "@runengine/messages";
import { collectWhileCompleting, count, kickoffAll, stageWrapper } from "@runengine/plans";
import { type AssetStore, type VirtualClock, virtualClock } from "@runengine/protocols";
import { memoryAssets } from "@runengine/storage";
import { afterAll, expect, it } from "vitest";
import { hdf5Assets } from "./hdf5-assets.ts";

const folder = mkdtempSync(join(tmpdir(), "camera-runs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Gives frames of four pixels that count all that it ever gave. */
function countingDriver(clock: VirtualClock): DetectorDriver {
  let given = 0;
  return {
    source: "test:camera",
    format: () => ({ shape: [2, 2], dtype: "<u4" }),
    arm() {},
    async *frames({ frames, exposure }, signal) {
      for (let i = 0; i < frames; i++) {
        await clock.sleep(exposure, signal);
        yield new Uint32Array(4).fill(++given);
      }
    },
    disarm() {},
  };
}

function* flight(cameras: readonly Detector[], frames: number): Plan {
  for (const camera of cameras) yield* prepare(camera, { frames, exposure: 0.1 });
  yield* openRun();
  yield* declareStream([...cameras], { name: "frames", collect: true });
  yield* kickoffAll(cameras);
  yield* collectWhileCompleting(cameras, cameras, { flushPeriod: 0.35, stream: "frames" });
  yield* closeRun();
}

interface Kept {
  readonly frames: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly numEvents: unknown;
}

/** Carries out a plan, with a pause after each of `pauses` seconds; gives the first pixel of each event's frame by data key. */
async function carryOut(
  assets: AssetStore & { readonly listener?: (...document: AnyDocument) => void },
  pauses: readonly number[],
  plan: (cameras: readonly Detector[]) => Plan<unknown>,
): Promise<Kept> {
  const clock = virtualClock({ start: 0 });
  const cameras = ["one", "two"].map(
    (name) => new Detector({ name, driver: countingDriver(clock), assets, clock }),
  );
  const RE = new RunEngine({ clock });
  const documents: AnyDocument[] = [];
  if (assets.listener) RE.subscribe("start", assets.listener, { delivery: "critical" });
  RE.subscribe("all", (...document) => void documents.push(document), { delivery: "critical" });
  const call = RE.run(plan(cameras));
  for (const seconds of pauses) {
    await clock.sleep(seconds);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    await clock.sleep(10);
    RE.resume();
  }
  await call;
  return kept(documents, assets);
}

async function kept(documents: readonly AnyDocument[], assets: AssetStore): Promise<Kept> {
  const resources = new Map<string, StreamResource>();
  const frames = new Map<string, Map<number, number>>();
  let numEvents: unknown;
  for (const [name, doc] of documents) {
    if (name === "stream_resource") {
      expect(resources.has(doc.uid)).toBe(false);
      resources.set(doc.uid, doc);
    }
    if (name === "stop") numEvents = doc.num_events;
    if (name !== "stream_datum") continue;
    const resource = resources.get(doc.stream_resource);
    if (!resource) throw new Error(`${doc.uid} comes before its resource`);
    const pixels = await assets.read(resource, doc.indices);
    const byEvent = frames.get(resource.data_key) ?? new Map<number, number>();
    frames.set(resource.data_key, byEvent);
    expect(doc.seq_nums.stop - doc.seq_nums.start).toBe(doc.indices.stop - doc.indices.start);
    for (let i = 0; i < doc.indices.stop - doc.indices.start; i++)
      byEvent.set(doc.seq_nums.start + i, Number(pixels[4 * i]));
  }
  return { frames, numEvents };
}

/** Moments of pauses, in seconds from the beginning or from the pause before; they meet exposures, readings and what is between. */
const moments = [[], [0], [0.05], [0.1], [0.2], [0.25], [0.31, 0.1], [0.05, 0.05, 0.05], [0.4, 0.02], [0.69]];
const stores = [
  ["memory", () => memoryAssets()],
  ["HDF5", () => hdf5Assets({ folder })],
] as const;
const cases = stores.flatMap(([store, make]) => moments.map((pauses) => [store, pauses, make] as const));

it.each(cases)(
  "has a frame of its own for each event of a scan into %s, with pauses after %j s",
  async (_, pauses, make) => {
    const { frames, numEvents } = await carryOut(make(), pauses, (cameras) => count(cameras, 7));
    expect(numEvents).toEqual({ primary: 7 });
    expect([...frames.keys()]).toEqual(["one", "two"]);
    for (const byEvent of frames.values()) {
      expect([...byEvent.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      const pixels = [...byEvent.values()];
      expect(new Set(pixels).size).toBe(7);
      expect(pixels.every((pixel, i) => i === 0 || pixel > (pixels[i - 1] as number))).toBe(true);
    }
  },
);

it.each(cases)(
  "has each frame once of a fly scan into %s, with pauses after %j s",
  async (_, pauses, make) => {
    const { frames, numEvents } = await carryOut(make(), pauses, (cameras) =>
      stageWrapper(flight(cameras, 20), cameras),
    );
    expect(numEvents).toEqual({ frames: 20 });
    expect([...frames.keys()]).toEqual(["one", "two"]);
    for (const byEvent of frames.values()) {
      expect([...byEvent.keys()]).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      const [first = 0, ...rest] = byEvent.values();
      expect(rest).toEqual(Array.from({ length: 19 }, (_, i) => first + 1 + i));
    }
  },
);

it("needs no more memory for many large frames than for a few, with a pause in the middle", async () => {
  const [side, frames] = [512, 200];
  const image = new Uint16Array(side ** 2);
  const clock = virtualClock({ start: 0 });
  const driver: DetectorDriver = {
    source: "test:camera",
    format: () => ({ shape: [side, side], dtype: "<u2" }),
    arm() {},
    async *frames({ frames: missing, exposure }, signal) {
      for (let i = 0; i < missing; i++) {
        await clock.sleep(exposure, signal);
        yield image.fill(i);
      }
    },
    disarm() {},
  };
  const assets = hdf5Assets({ folder });
  const camera = new Detector({ name: "large", driver, assets, clock });
  const RE = new RunEngine({ clock });
  let [datums, before, most] = [0, 0, 0];
  RE.subscribe(
    "stream_datum",
    () => {
      const { rss } = process.memoryUsage();
      // The library and its buffers are there after the first frames.
      if (++datums === 10) before = rss;
      most = Math.max(most, rss);
    },
    { delivery: "critical" },
  );
  const call = RE.run(count([camera], frames));
  await clock.sleep(10.05);
  RE.requestPause();
  await RE.pausedOrIdle();
  expect(datums).toBe(100);
  RE.resume();
  await call;
  expect(datums).toBe(frames);
  const inAll = frames * image.byteLength;
  expect(most - before).toBeLessThan(inAll / 3);
});
