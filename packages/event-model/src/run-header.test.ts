import { describe, expect, it } from "vitest";
import { type AnyDocument, foldDocuments, headerTable, runFold } from "./index.ts";

const head: AnyDocument[] = [
  ["start", { uid: "run", time: 1000, plan_name: "scan", motors: ["m1"] }],
  [
    "descriptor",
    {
      uid: "d1",
      time: 1001,
      run_start: "run",
      name: "primary",
      data_keys: {
        pos: { dtype: "number", shape: [], source: "SIM:pos", units: "mm" },
        image: { dtype: "array", shape: [null, 5], source: "" },
      },
    },
  ],
  ["descriptor", { uid: "d2", time: 1002, run_start: "run", name: "frames", data_keys: {} }],
];
const stop: AnyDocument = [
  "stop",
  { uid: "p", time: 1012, run_start: "run", exit_status: "abort", reason: "no beam" },
];
const frames = (start: number, end: number): AnyDocument => [
  "stream_datum",
  {
    uid: `r/${start}`,
    stream_resource: "r",
    descriptor: "d2",
    indices: { start: start - 1, stop: end - 1 },
    seq_nums: { start, stop: end },
  },
];
const event = (descriptor: string, seq_num: number): AnyDocument => [
  "event",
  { uid: "e", time: 1, descriptor, seq_num, data: {}, timestamps: {} },
];

describe("runFold", () => {
  it("is null before the start", () => {
    expect(foldDocuments(runFold(), [])).toBeNull();
  });

  it("has the newest descriptor first and the streams in their order", () => {
    const header = foldDocuments(runFold(), head);
    expect(header?.descriptors.map(({ uid }) => uid)).toEqual(["d2", "d1"]);
    expect(header?.streams.map(({ name }) => name)).toEqual(["primary", "frames"]);
  });

  it("counts the rows of stream datums where there are no events, each once", () => {
    const header = foldDocuments(runFold(), [
      ...head,
      event("d1", 1),
      frames(1, 4),
      frames(1, 4),
      frames(4, 6),
    ]);
    expect(header?.streams.map(({ numEvents }) => numEvents)).toEqual([1, 5]);
    const rewound = foldDocuments(runFold(), [...head, frames(1, 4), frames(5, 8), frames(2, 6)]);
    expect(rewound?.streams[1]).toMatchObject({ numEvents: 7, seqNums: [{ start: 1, stop: 8 }] });
    const withEvents = foldDocuments(runFold(), [...head, frames(1, 4), event("d2", 1), frames(4, 6)]);
    expect(withEvents?.streams[1]?.numEvents).toBe(1);
  });

  it("keeps one range for a stream without gaps", () => {
    const events = Array.from({ length: 100 }, (_, i) => event("d1", i + 1));
    expect(foldDocuments(runFold(), [...head, ...events])?.streams[0]?.seqNums).toEqual([
      { start: 1, stop: 101 },
    ]);
  });

  it.each([
    [runFold(), "interrupted"],
    [runFold("running"), "running"],
  ] as const)("says what a run without a stop is", (fold, status) => {
    expect(foldDocuments(fold, head)?.status).toBe(status);
    expect(foldDocuments(fold, [...head, stop])).toMatchObject({ status: "abort", stop: stop[1] });
  });

  it("leaves out other runs", () => {
    const other: AnyDocument[] = [
      ["start", { uid: "other", time: 0 }],
      ["descriptor", { uid: "x", time: 0, run_start: "other", name: "primary", data_keys: {} }],
      event("x", 1),
      ["stop", { uid: "y", time: 0, run_start: "other", exit_status: "success" }],
    ];
    const header = foldDocuments(runFold(), [...head, ...other]);
    expect(header).toEqual(foldDocuments(runFold(), head));
  });
});

describe("headerTable", () => {
  it("shows start, stop and the descriptors, newest first, with times in words", () => {
    const header = foldDocuments(runFold(), [...head, stop]);
    const sections = header === null ? [] : headerTable(header, 1040);
    expect(sections.map(({ title }) => title)).toEqual([
      "start",
      "stop",
      "descriptor frames",
      "descriptor primary",
    ]);
    const values = sections.map(({ rows }) => Object.fromEntries(rows.map(({ key, value }) => [key, value])));
    expect(values[0]).toMatchObject({ uid: "run", plan_name: "scan", motors: '["m1"]' });
    expect(values[0]?.time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(40 seconds ago\)$/);
    expect(values[1]).toMatchObject({ exit_status: "abort", reason: "no beam" });
    expect(values[3]).toMatchObject({ pos: "number, mm, from SIM:pos", image: "array [any, 5]" });
  });

  it("lets no text of a document break a line or steer a terminal", () => {
    const header = foldDocuments(runFold(), [["start", { uid: "run", time: 0, "a\nb": "\u001b[2J\r\n" }]]);
    expect(header && headerTable(header, 0)[0]?.rows[2]).toEqual({
      key: "a\\u000ab",
      value: "\\u001b[2J\\u000d\\u000a",
    });
  });

  it("does not make up a stop", () => {
    const header = foldDocuments(runFold(), head);
    const rows = header === null ? [] : headerTable(header, 1040)[1]?.rows;
    expect(rows).toEqual([{ key: "exit_status", value: "none (interrupted)" }]);
  });
});
