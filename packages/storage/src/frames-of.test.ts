import type { AnyDocument, DataKey } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { type EventFrames, framesOf } from "./frames-of.ts";
import { memoryAssets } from "./memory-assets.ts";

const image: DataKey = { dtype: "array", shape: [2, 1, 2], source: "test", external: "STREAM:" };
const descriptor = (uid: string, name: string): AnyDocument => [
  "descriptor",
  {
    uid,
    time: 1,
    run_start: "a",
    name,
    data_keys: { image, x: { dtype: "number", shape: [], source: "x" } },
  },
];
const datum = (resource: string, row: number, seqNum: number, stream = "d", rows = 1): AnyDocument => [
  "stream_datum",
  {
    uid: `${resource}/${row}`,
    stream_resource: resource,
    descriptor: stream,
    indices: { start: row, stop: row + rows },
    seq_nums: { start: seqNum, stop: seqNum + rows },
  },
];

/** A run with frames of two pixels, two a row, in two files. */
async function makeRun(data: readonly AnyDocument[]) {
  const assets = memoryAssets();
  const resources: AnyDocument[] = [];
  for (const uid of ["f", "g"]) {
    const writer = await assets.open("image", { device: "camera", shape: [1, 2], dtype: "|u1" });
    for (let i = 0; i < 8; i++) await writer.append(new Uint8Array(2).fill((uid === "f" ? 0 : 100) + i));
    resources.push(["stream_resource", { uid, data_key: "image", ...writer.address }]);
  }
  const documents = [descriptor("d", "primary"), descriptor("e", "dark"), ...resources, ...data];
  const run = {
    uid: "a",
    async *documents() {
      yield* documents;
    },
  };
  const read = async (key = "image", stream?: string) => {
    const all: EventFrames[] = [];
    for await (const frames of framesOf(run, key, assets, stream)) all.push(frames);
    return all;
  };
  return { read };
}
const brief = ({ seqNum, data }: EventFrames) => [seqNum, ...data];

describe("framesOf", () => {
  it("gives the frames of each event, from whichever file, with their shape", async () => {
    const { read } = await makeRun([datum("f", 0, 1, "d", 2), datum("g", 0, 3)]);
    const frames = await read();
    expect(frames.map(brief)).toEqual([
      [1, 0, 0, 1, 1],
      [2, 2, 2, 3, 3],
      [3, 100, 100, 101, 101],
    ]);
    expect(frames[0]?.shape).toEqual([2, 1, 2]);
  });

  it("leaves out what later events supersede", async () => {
    const { read } = await makeRun([datum("f", 0, 1, "d", 3), datum("f", 3, 2)]);
    expect((await read()).map(brief)).toEqual([
      [1, 0, 0, 1, 1],
      [2, 6, 6, 7, 7],
    ]);
  });

  it("keeps streams apart", async () => {
    const { read } = await makeRun([datum("f", 0, 1), datum("f", 1, 1, "e")]);
    expect((await read()).map(brief)).toEqual([[1, 0, 0, 1, 1]]);
    expect((await read("image", "dark")).map(brief)).toEqual([[1, 2, 2, 3, 3]]);
  });

  it("names the keys that there are where there is no such one", async () => {
    const { read } = await makeRun([]);
    await expect(read("x")).rejects.toThrow(
      'Stream primary of run a has no frames under "x"; those that it has: image',
    );
    await expect(read("image", "none")).rejects.toThrow(/those that it has: none/);
    expect(await read()).toEqual([]);
  });
});
