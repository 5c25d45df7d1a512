import { foldDocuments, runFold, tableFold, tablesFold } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import {
  plotFold,
  renderEvents,
  renderHeader,
  renderJoinedEvents,
  renderPeaks,
  renderTable,
  valueText,
} from "./index.ts";
import { descriptorOf, eventOf, scanOf } from "./testing.ts";

/** Times of day depend on where the test runs. */
const untimed = (text: string) => text.replace(/\d\d:\d\d:\d\d/g, "hh:mm:ss");

describe("valueText", () => {
  it.each([
    [5, undefined, "5.000"],
    [5, { dtype: "number", precision: 1 }, "5.0"],
    [5, { dtype: "integer" }, "5"],
    [-0.00012, { dtype: "number" }, "-1.200e-4"],
    [12345678, { dtype: "number", precision: 2 }, "1.23e+7"],
    [0, { dtype: "number", precision: 0 }, "0"],
    [1.5, { dtype: "number", precision: -2 }, "2"],
    [Number.NaN, { dtype: "number" }, "NaN"],
    [Number.NEGATIVE_INFINITY, { dtype: "integer" }, "-Infinity"],
    [2n ** 60n, { dtype: "integer" }, "1152921504606846976"],
    [true, { dtype: "boolean" }, "true"],
    ["open", { dtype: "string" }, "open"],
    [undefined, { dtype: "number" }, ""],
    [null, { dtype: "number" }, ""],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      { dtype: "array" },
      "[3 x 2]",
    ],
    [new Uint8Array(7), { dtype: "array" }, "[7]"],
    [[], { dtype: "array" }, "[0]"],
    [{ a: 1 }, undefined, '{"a":1}'],
  ] as const)("writes %o of %o as %s", (value, dataKey, text) => {
    expect(valueText(value, dataKey)).toBe(text);
  });
});

describe("renderTable", () => {
  const columns = [{ title: "plan" }, { title: "time", units: "s", align: "right" }] as const;
  const rows = [
    ["count", "1.5"],
    ["grid_scan", "120"],
  ];

  it("aligns columns below their titles and units", () => {
    expect(`\n${renderTable(columns, rows)}`).toBe(`
plan       time
              s
─────────  ────
count       1.5
grid_scan   120`);
  });

  it("does with ASCII alone", () => {
    expect(renderTable([{ title: "a" }], [["bcd"]], { charset: "ascii" })).toBe("a\n---\nbcd");
  });

  it("counts the cells that texts take, not their characters", () => {
    const text = renderTable(
      [{ title: "sample" }, { title: "n", align: "right" }],
      [
        ["试样", "1"],
        ["α-phase", "2"],
      ],
    );
    expect(text.split("\n").slice(2)).toEqual(["试样     1", "α-phase  2"]);
  });

  it("cuts lines at the width", () => {
    expect(
      renderTable([{ title: "name" }], [["a long name"], ["试样试样"]], { width: 6 }).split("\n"),
    ).toEqual(["name", "─────…", "a lon…", "试样…"]);
  });

  it("shows control characters escaped", () => {
    expect(renderTable([{ title: "x" }], [["a\nb\u001b[2J"]])).toContain("a\\u000ab\\u001b[2J");
  });

  it("leaves what a row does not have blank", () => {
    expect(
      renderTable(columns, [["count"]])
        .split("\n")
        .at(-1),
    ).toBe("count");
  });
});

describe("renderEvents", () => {
  it("shows every data key with its units and precision", () => {
    const table = foldDocuments(tableFold(), [
      [
        "descriptor",
        descriptorOf({
          motor: { units: "mm", precision: 2 },
          image: { dtype: "array", shape: [2] },
          frames: { external: "STREAM:" },
        }),
      ],
      ["event", eventOf(1, { motor: -1, image: [1, 2] })],
    ]);
    expect(`\n${untimed(renderEvents(table))}`).toBe(`
seq_num  time          motor  image
                          mm
───────  ────────────  ─────  ─────
      1  hh:mm:ss.000  -1.00  [2]`);
  });

  it("shows the first and the last rows of many", () => {
    const points = Array.from({ length: 100 }, (_, i) => [i, i] as const);
    const lines = renderEvents(foldDocuments(tableFold(), scanOf(points)), { most: 3 }).split("\n");
    expect(lines.slice(3).map((line) => line.trim().split(/ +/)[0])).toEqual(["1", "2", "...", "100"]);
    expect(lines[5]).toContain("(97 more)");
  });
});

describe("renderJoinedEvents", () => {
  it("puts streams together by time, with blanks", () => {
    const tables = foldDocuments(tablesFold(), [
      ...scanOf([[0, 1]]),
      ["descriptor", descriptorOf({ sin: {} }, { uid: "f", name: "flyer" })],
      ["event", eventOf(2, { sin: 0.5 }, "f")],
    ]);
    expect(`\n${untimed(renderJoinedEvents(tables.values()))}`).toBe(`
seq_num  time          stream     det  motor    sin
                                          mm
───────  ────────────  ───────  ─────  ─────  ─────
      1  hh:mm:ss.000  primary  1.000  0.000
      2  hh:mm:ss.000  flyer                  0.500`);
  });
});

describe("renderHeader", () => {
  it("tells start, stop and descriptors, with times in words", () => {
    const header = foldDocuments(runFold(), scanOf([[0, 1]]));
    if (header === null) throw new Error("no header");
    const text = renderHeader(header, 1028);
    expect(text).toMatch(/^start\n/);
    expect(text).toMatch(/^plan_name +scan$/m);
    expect(text).toMatch(/^time +\S+ \S+ \(28 seconds ago\)$/m);
    expect(text).toMatch(/^exit_status +none \(interrupted\)$/m);
    expect(text).toMatch(/^motor +number, mm, from test$/m);
  });
});

describe("renderPeaks", () => {
  it("tells the peak statistics of each curve", () => {
    const points = [-2, -1, 0, 1, 2].map((x) => [x, 2 - Math.abs(x)] as const);
    const [lines] = foldDocuments(plotFold(), scanOf(points)).lines;
    expect(lines && `\n${renderPeaks(lines)}`).toBe(`
against motor  max  at  min  at  com  cen  fwhm
                    mm       mm   mm   mm    mm
─────────────  ───  ──  ───  ──  ───  ───  ────
det              2   0    0  -2    0    0     2`);
  });

  it("writes small numbers with an exponent, and rounding errors as 0", () => {
    const points = [0, 1, 2].map((x) => [x, x === 1 ? 2e-6 : 1e-20] as const);
    const [lines] = foldDocuments(plotFold(), scanOf(points)).lines;
    expect(lines && renderPeaks(lines).split("\n").at(-1)).toMatch(/^det +2e-6 +1 +0 +0 +1 +1 +1$/);
  });

  it("leaves blank what there is not", () => {
    const [lines] = foldDocuments(plotFold(), scanOf([])).lines;
    expect(lines && renderPeaks(lines).split("\n").at(-1)).toBe("det");
  });
});
