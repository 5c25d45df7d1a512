import { expect, it } from "vitest";
import { type Event, type EventDescriptor, eventKeyCheck } from "./index.ts";

const dataKey = { dtype: "number", shape: [], source: "" } as const;
const descriptor: EventDescriptor = {
  uid: "d",
  time: 1,
  run_start: "s",
  data_keys: {
    motor: { ...dataKey, shape: [] },
    image: { ...dataKey, shape: [1, 4, 4], external: "STREAM:" },
    frame: { ...dataKey, shape: [4, 4], external: "FILESTORE:" },
  },
};
const event = (data: Record<string, unknown>, timestamps: Record<string, unknown> = data): Event => ({
  uid: "e",
  time: 1,
  descriptor: "d",
  seq_num: 1,
  data,
  timestamps,
});
const check = eventKeyCheck(descriptor);

it("takes an event with the keys of its descriptor, but for those of streams", () => {
  expect(() => check(event({ frame: "r/0", motor: 1 }))).not.toThrow();
});

it.each([
  [event({ motor: 1 }), "/data/frame", "is missing"],
  [event({ motor: 1, frame: 1, extra: 1 }), "/data/extra", "is not among"],
  [event({ motor: 1, frame: 1, image: 1 }), "/data/image", "is not among"],
  [event({ motor: 1, frame: 1 }, { motor: 1 }), "/timestamps/frame", "is missing"],
])("names the key that does not fit", (bad, where, why) => {
  expect(() => check(bad)).toThrow(expect.objectContaining({ document: "event", where }));
  expect(() => check(bad)).toThrow(why);
});
