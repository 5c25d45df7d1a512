import { closeRun, create, openRun, type Plan, readMissing, save } from "@runengine/messages";
import { expect, it } from "vitest";
import { DeviceDataError, IllegalMessageSequence, RunEngine } from "./index.ts";

const det = {
  name: "det",
  read: () => {
    throw new Error("it is not to be asked");
  },
  describe: () => ({ det: { dtype: "integer" as const, shape: [], source: "test" } }),
};

function* eventOf(device: Parameters<typeof readMissing>[0]): Plan<unknown> {
  yield* openRun();
  yield* create();
  const readings = yield* readMissing(device);
  yield* save();
  yield* closeRun();
  return readings;
}

it("a device that gives no reading is not asked for one", async () => {
  const RE = new RunEngine();
  const values: unknown[] = [];
  RE.subscribe("event", (_name, doc) => void values.push(doc.data.det));
  const { planResult } = await RE.run(eventOf(det));
  expect(values).toEqual([Number.NaN]);
  expect(planResult).toEqual({ det: { value: Number.NaN, timestamp: expect.any(Number) } });
});

it("what is written elsewhere cannot be missing", async () => {
  const writer = { ...det, collectAssetDocs: () => [] };
  await expect(new RunEngine().run(eventOf(writer))).rejects.toThrow(DeviceDataError);
});

it("a missing reading outside of an event is refused", async () => {
  const plan = function* (): Plan {
    yield* openRun();
    yield* readMissing(det);
  };
  await expect(new RunEngine().run(plan())).rejects.toThrow(IllegalMessageSequence);
});
