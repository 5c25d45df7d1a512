import type { Named, PartialEvent } from "@runengine/protocols";
import { expect, it } from "vitest";
import { deviceFaults } from "../index.ts";
import { testDevice } from "../testing.ts";

const number = { source: "test", dtype: "number", shape: [] } as const;

/** A flyer that behaves. */
function goodFlyer() {
  let events: PartialEvent[] | undefined;
  return {
    name: "flyer",
    kickoff: () => {
      events = [{ time: 1, data: { x: 1 }, timestamps: { x: 1 } }];
    },
    complete: () => {
      if (!events) throw new Error("flyer was not kicked off");
    },
    describeCollect: () => ({ flyer: { x: { ...number } } }) as object,
    *collect(): Generator<PartialEvent> {
      yield* events?.splice(0) ?? [];
    },
  };
}

type Flyer = ReturnType<typeof goodFlyer>;

testDevice(() => goodFlyer() as Named, { title: "passes as a flyer" });

it.each<[string, (flyer: Flyer) => object]>([
  ["complete() before kickoff() is not refused", () => ({ complete: () => {} })],
  ["has nothing to collect", () => ({ collect: () => [] })],
  [
    "collect() gives y, which is not described",
    ({ collect }) => ({ collect: () => [...collect()].map((event) => ({ ...event, data: { y: 1 } })) }),
  ],
  [
    "gives the same events twice",
    () => ({ collect: () => [{ time: 1, data: { x: 1 }, timestamps: { x: 1 } }] }),
  ],
])("a flight gives what is described: %s", async (complaint, change) => {
  const make = () => {
    const flyer = goodFlyer();
    return Object.assign(flyer, change({ ...flyer })) as Named;
  };
  expect(await deviceFaults(make)).toContainEqual({
    rule: "a flight gives what is described",
    complaint: expect.stringContaining(complaint),
  });
});
