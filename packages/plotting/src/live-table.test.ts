import type { AnyDocument } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { type LiveTableOptions, liveTable } from "./index.ts";
import { descriptorOf, eventOf, scanOf, startOf } from "./testing.ts";

const stop: AnyDocument = [
  "stop",
  {
    uid: "end",
    time: 1009,
    run_start: "run",
    exit_status: "abort",
    reason: "why\nnot",
    num_events: { primary: 2 },
  },
];

/** What is written for the documents; times do not depend on where the test runs. */
function written(documents: readonly AnyDocument[], options?: LiveTableOptions): readonly string[] {
  const read = liveTable(options);
  return documents
    .flatMap((document) => read(...document))
    .map((line) => line.replace(/\d{4}-\d\d-\d\d/, "YYYY-MM-DD").replace(/\d\d:\d\d:\d\d/, "hh:mm:ss"));
}

describe("liveTable", () => {
  it("writes a line for each run's start and stop, titles, and a line for each event", () => {
    expect(
      `\n${written([
        ...scanOf([
          [-1, 0.5],
          [0, 12],
        ]),
        stop,
      ]).join("\n")}`,
    ).toBe(`
run run  scan 7  scan  YYYY-MM-DD hh:mm:ss
seq_num  time                motor          det
                                mm
───────  ────────────  ───────────  ───────────
      1  hh:mm:ss.000       -1.000        0.500
      2  hh:mm:ss.000        0.000       12.000
run run  abort  events: 2 in primary  why\\u000anot`);
  });

  it("says that events are taken again", () => {
    const documents: AnyDocument[] = [
      ...scanOf([
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      ["event", eventOf(2, { motor: 1, det: 2.5 })],
    ];
    expect(written(documents).slice(-2)).toEqual([
      "taken again from 2 on:",
      "      2  hh:mm:ss.000        1.000        2.500",
    ]);
  });

  const flyAndStep: readonly AnyDocument[] = [
    ["start", startOf()],
    ["descriptor", descriptorOf({ before: {} }, { uid: "b", name: "baseline" })],
    ["event", eventOf(1, { before: 1 }, "b")],
    ["descriptor", descriptorOf({ sin: {} }, { uid: "f", name: "flyer" })],
    ["event", eventOf(1, { sin: 0 }, "f")],
    ["descriptor", descriptorOf({ pos: {} })],
    ["event", eventOf(1, { pos: 5 })],
    ["event", eventOf(2, { sin: 1 }, "f")],
    ["event", eventOf(2, { pos: 6 })],
  ];
  const cells = (lines: readonly string[]) => lines.map((line) => line.trim().split(/ {2,}/).join(" "));

  it("shows primary once it is there, and the first other stream before", () => {
    expect(cells(written(flyAndStep))).toEqual([
      "run run YYYY-MM-DD hh:mm:ss",
      "stream flyer",
      ...["seq_num time sin", "─────── ──────────── ───────────", "1 hh:mm:ss.000 0.000"],
      ...["seq_num time pos", "─────── ──────────── ───────────", "1 hh:mm:ss.000 5.000"],
      "2 hh:mm:ss.000 6.000",
    ]);
  });

  it("shows the streams asked for, with titles whenever they change", () => {
    const lines = cells(written(flyAndStep, { streams: ["flyer", "primary"], charset: "ascii" }));
    expect(lines.filter((line) => line.startsWith("seq_num"))).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith("stream"))).toEqual(["stream flyer", "stream flyer"]);
    expect(lines.every((line) => /^[\x20-\x7e]*$/.test(line))).toBe(true);
  });

  it("shows the stream along which the plan moves", () => {
    const documents = flyAndStep.with(0, ["start", startOf({ hints: { dimensions: [[["sin"], "flyer"]] } })]);
    expect(cells(written(documents)).filter((line) => /^\d/.test(line))).toEqual([
      "1 hh:mm:ss.000 0.000",
      "2 hh:mm:ss.000 1.000",
    ]);
  });

  it("keeps its columns straight, whatever the values", () => {
    const keys = {
      n: {},
      name: { dtype: "string" },
      flag: { dtype: "boolean" },
      list: { dtype: "array" },
    } as const;
    const documents: AnyDocument[] = [
      ["start", startOf()],
      ["descriptor", descriptorOf(keys)],
      ["event", eventOf(1, { n: -999_999.999, name: "试样 with a very long name", flag: true, list: [1] })],
      ["event", eventOf(2, { n: Number.NaN, name: "", flag: false, list: [] })],
      ["event", eventOf(3, { n: 1.25e-300, name: "x\ny", list: [] })],
    ];
    expect(`\n${written(documents).slice(1).join("\n")}`).toBe(`
seq_num  time                    n  name          flag
───────  ────────────  ───────────  ────────────  ────────────
      1  hh:mm:ss.000  -999999.999  试样 with a…  true
      2  hh:mm:ss.000          NaN                false
      3  hh:mm:ss.000   1.250e-300  x\\u000ay`);
  });

  it("follows interleaved runs", () => {
    const second: AnyDocument[] = [
      ["start", startOf({ uid: "second" })],
      ["descriptor", descriptorOf({ gauge: {} }, { uid: "e", run_start: "second" })],
      ["event", eventOf(1, { gauge: 5 }, "e")],
    ];
    const [start, descriptor, first, next] = scanOf([
      [0, 1],
      [1, 2],
    ]) as [AnyDocument, AnyDocument, AnyDocument, AnyDocument];
    const lines = cells(written([start, descriptor, first, ...second, next, stop]));
    expect(lines.filter((line) => /^(seq|\d)/.test(line))).toEqual([
      "seq_num time motor det",
      "1 hh:mm:ss.000 0.000 1.000",
      "seq_num time gauge",
      "1 hh:mm:ss.000 5.000",
      "seq_num time motor det",
      "2 hh:mm:ss.000 1.000 2.000",
    ]);
  });
});
