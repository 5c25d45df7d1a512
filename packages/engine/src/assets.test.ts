import type { AnyDocument, DataKeys } from "@runengine/event-model";
import {
  checkpoint,
  closeRun,
  collect,
  create,
  declareStream,
  drop,
  openRun,
  type Plan,
  pause,
  read,
  save,
} from "@runengine/messages";
import type {
  AssetDocument,
  Collectable,
  Readable,
  Readings,
  WritesStreamAssets,
} from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { watchedEngine } from "./testing.ts";

const keys: DataKeys = { cam: { dtype: "array", shape: [1, 2], source: "test:cam", external: "STREAM:" } };

/** Has one more frame whenever it is asked for its documents; tells of its resource once. */
function camera(): Readable & WritesStreamAssets & Collectable {
  let frames = 0;
  return {
    name: "cam",
    read: (): Readings => ({}),
    describe: () => keys,
    describeCollect: () => keys,
    getIndex: () => frames + 1,
    collectAssetDocs(): AssetDocument[] {
      const [start, stop] = [frames, ++frames];
      const address = { data_key: "cam", mimetype: "application/x-hdf5", uri: "file://localhost/cam.h5" };
      const place = { descriptor: "", seq_nums: { start: 0, stop: 0 } };
      const resource: AssetDocument = ["stream_resource", { uid: "file", ...address, parameters: {} }];
      const indices = { start, stop };
      return [
        ...(start === 0 ? [resource] : []),
        ["stream_datum", { uid: `file/${start}`, stream_resource: "file", indices, ...place }],
      ];
    },
  };
}

const brief = ([name, doc]: AnyDocument): string =>
  name === "stream_datum" ? `${name} ${doc.indices.start} of ${doc.seq_nums.start}` : name;

describe("asset documents", () => {
  it("tell of a resource also where the event was taken back that it came with", async () => {
    const { RE, documents } = watchedEngine();
    const cam = camera();
    const call = RE.run([
      openRun.msg(),
      checkpoint.msg(),
      create.msg("primary"),
      read.msg(cam),
      pause.msg(),
      save.msg(),
      closeRun.msg(),
    ]);
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(documents.map(brief)).toEqual([
      "start",
      "descriptor",
      "stream_resource",
      "stream_datum 1 of 1",
      "event",
      "stop",
    ]);
  });

  it("tell of a resource also where the event was dropped, be it collected afterwards", async () => {
    const { RE, documents } = watchedEngine();
    const cam = camera();
    function* dropped(): Plan {
      yield openRun.msg();
      yield create.msg("primary");
      yield read.msg(cam);
      yield drop.msg();
      yield declareStream.msg([cam], { name: "flight", collect: true });
      yield collect.msg(cam, { name: "flight" });
      yield closeRun.msg();
    }
    await RE.run(dropped());
    expect(documents.map(brief)).toEqual([
      "start",
      "descriptor",
      "stream_resource",
      "stream_datum 1 of 1",
      "stop",
    ]);
  });

  it("tell of a resource once", async () => {
    const { RE, documents } = watchedEngine();
    const cam = camera();
    const event = () => [create.msg("primary"), read.msg(cam), save.msg()];
    await RE.run([openRun.msg(), ...event(), ...event(), closeRun.msg()]);
    expect(documents.map(brief).filter((name) => name === "stream_resource")).toHaveLength(1);
  });
});
