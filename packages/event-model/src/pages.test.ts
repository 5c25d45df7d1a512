import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, packEventPage, unpackDatumPage, unpackEventPage } from "./index.ts";

const event = (seq_num: number, data: Record<string, unknown>): Event => ({
  uid: `e${seq_num}`,
  time: seq_num,
  descriptor: "d",
  seq_num,
  data,
  timestamps: data,
  filled: {},
});

describe("packEventPage and unpackEventPage", () => {
  it("are each other's inverse", () => {
    const rows = fc.uniqueArray(fc.string(), { maxLength: 4 }).chain((keys) =>
      fc.array(
        fc
          .tuple(...keys.map(() => fc.double()))
          .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]]))),
        { minLength: 1, maxLength: 5 },
      ),
    );
    fc.assert(
      fc.property(rows, (datas) => {
        const events = datas.map((data, i) => event(i + 1, data));
        expect(unpackEventPage(packEventPage(events))).toEqual(events);
      }),
    );
  });

  it("keep rows without data keys", () => {
    const page = packEventPage([event(1, {}), event(2, {})]);
    expect(page.data).toEqual({});
    expect(unpackEventPage(page)).toHaveLength(2);
  });

  it("refuse what is no page", () => {
    expect(() => packEventPage([])).toThrow("at least one event");
    expect(() => packEventPage([event(1, {}), { ...event(2, {}), descriptor: "other" }])).toThrow(
      "another descriptor",
    );
    expect(() => packEventPage([event(1, { x: 1 }), event(2, { y: 1 })])).toThrow(
      "has the keys y; the first has x",
    );
  });
});

describe("unpackDatumPage", () => {
  it("gives one datum for each id", () => {
    const page = { datum_id: ["r/0", "r/1"], resource: "r", datum_kwargs: { index: [0, 1] } };
    expect(unpackDatumPage(page)).toEqual([
      { datum_id: "r/0", resource: "r", datum_kwargs: { index: 0 } },
      { datum_id: "r/1", resource: "r", datum_kwargs: { index: 1 } },
    ]);
  });
});
