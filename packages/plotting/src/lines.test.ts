import { type AnyDocument, foldDocuments, packEventPage, tableFold } from "@runengine/event-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LineView, linesFold, newestRun, plotFold } from "./index.ts";
import { descriptorOf, eventOf, scanOf, startOf } from "./testing.ts";

const view: LineView = {
  kind: "line",
  stream: "primary",
  title: "det against motor",
  x: { channel: { kind: "key", key: "motor" }, label: "motor", units: null },
  curves: [{ key: "det", label: "det", units: null }],
};
const against = (kind: "time" | "seq_num"): LineView => ({
  ...view,
  x: { channel: { kind }, label: kind, units: null },
});

describe("linesFold", () => {
  it("collects the points of a stream", () => {
    const lines = foldDocuments(
      linesFold(view),
      scanOf([
        [-1, 5],
        [0, 9],
        [1, 4],
      ]),
    );
    expect(lines).toMatchObject({ run: "run", seqNum: [1, 2, 3], x: [-1, 0, 1], y: [[5, 9, 4]] });
  });

  it("counts time from the start of the run, or else from the first event", () => {
    const documents = scanOf([
      [0, 1],
      [1, 2],
    ]);
    expect(foldDocuments(linesFold(against("time")), documents).x).toEqual([1, 2]);
    expect(foldDocuments(linesFold(against("time")), documents.slice(1)).x).toEqual([0, 1]);
    expect(foldDocuments(linesFold(against("seq_num")), documents).x).toEqual([1, 2]);
  });

  it("has NaN where there is no number", () => {
    const documents: AnyDocument[] = [
      ...scanOf([]),
      ["event", eventOf(1, { motor: 2n ** 60n, det: "high" })],
      ["event", eventOf(2, { det: null })],
    ];
    expect(foldDocuments(linesFold(view), documents)).toMatchObject({
      x: [2 ** 60, Number.NaN],
      y: [[Number.NaN, Number.NaN]],
    });
  });

  it("leaves other streams and other runs out", () => {
    const documents: AnyDocument[] = [
      ...scanOf([[0, 1]]),
      ["descriptor", descriptorOf({ det: {} }, { uid: "other", name: "other" })],
      ["event", eventOf(1, { motor: 8, det: 8 }, "other")],
      ["start", startOf({ uid: "second" })],
      ["descriptor", descriptorOf({ det: {} }, { uid: "e", run_start: "second" })],
      ["event", eventOf(1, { motor: 9, det: 9 }, "e")],
    ];
    expect(foldDocuments(linesFold(view), documents)).toMatchObject({ run: "run", x: [0], y: [[1]] });
  });

  it("takes both descriptors of a stream that was described anew", () => {
    const documents: AnyDocument[] = [
      ...scanOf([[0, 1]]),
      ["descriptor", descriptorOf({ det: {}, motor: {} }, { uid: "e" })],
      ["event", eventOf(2, { motor: 1, det: 2 }, "e")],
    ];
    expect(foldDocuments(linesFold(view), documents)).toMatchObject({ x: [0, 1], y: [[1, 2]] });
  });

  /** Sequence numbers as an engine gives them that is rewound now and then. */
  const rewound = fc.array(fc.nat(4)).map((jumps) => {
    let next = 1;
    return jumps.map((back) => {
      next = Math.max(1, next - (back === 4 ? 3 : 0));
      return next++;
    });
  });

  it("has the points of the stream's table, whatever was superseded, in events or in pages", () => {
    fc.assert(
      fc.property(rewound, fc.integer({ min: 1, max: 5 }), (seqNums, size) => {
        const events = seqNums.map((seqNum, i) => eventOf(seqNum, { motor: i, det: -i }));
        const one = [...scanOf([]), ...events.map((event): AnyDocument => ["event", event])];
        const pages: AnyDocument[] = [];
        for (let i = 0; i < events.length; i += size)
          pages.push(["event_page", packEventPage(events.slice(i, i + size))]);
        const lines = foldDocuments(linesFold(view), one);
        const table = foldDocuments(tableFold(), one);
        expect([lines.x, lines.y[0]]).toEqual([table.data.motor ?? [], table.data.det ?? []]);
        expect(foldDocuments(linesFold(view), [...scanOf([]), ...pages])).toEqual(lines);
      }),
    );
  });
});

describe("plotFold", () => {
  it("chooses views as streams are described, and collects their points", () => {
    const plot = foldDocuments(plotFold(), [
      ...scanOf([[0, 1]]),
      ["descriptor", descriptorOf({ ring: { units: "mA" } }, { uid: "m", name: "ring" })],
      ["event", eventOf(1, { ring: 300 }, "m")],
      ["descriptor", descriptorOf({ image: { dtype: "array", shape: [2] } }, { uid: "i", name: "images" })],
    ]);
    expect(plot.lines.map(({ view, x, y }) => [view.title, x, y])).toEqual([
      ["det against motor", [0], [[1]]],
      ["ring against time", [1], [[300]]],
    ]);
    expect(plot.undrawn.map(({ stream }) => stream)).toEqual(["images"]);
  });

  it("keeps to the first run, unless it is to follow the newest", () => {
    const second: AnyDocument[] = [
      ["start", startOf({ uid: "second" })],
      ["descriptor", descriptorOf({ gauge: {} }, { uid: "e", run_start: "second" })],
      ["event", eventOf(1, { gauge: 5 }, "e")],
    ];
    const documents = [...scanOf([[0, 1]]), ...second];
    expect(foldDocuments(plotFold(), documents)).toEqual(foldDocuments(plotFold(), scanOf([[0, 1]])));
    expect(foldDocuments(newestRun(plotFold()), documents)).toEqual(foldDocuments(plotFold(), second));
  });
});
