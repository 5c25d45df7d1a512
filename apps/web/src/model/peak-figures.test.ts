import type { Lines } from "@runengine/plotting";
import { describe, expect, it } from "vitest";
import { peakFigures } from "./peak-figures.ts";

function lines(x: readonly number[], y: readonly number[], kind: "key" | "time" = "key"): Lines {
  const channel = kind === "key" ? ({ kind, key: "x" } as const) : ({ kind } as const);
  const curves = [{ key: "det", label: "det", units: "counts" }];
  const view = {
    kind: "line",
    stream: "primary",
    title: "",
    x: { channel, label: "x", units: "mm" },
    curves,
  } as const;
  return { view, run: null, startTime: null, descriptors: new Set(), seqNum: [], x: [...x], y: [[...y]] };
}

const figuresOf = (some: Lines) =>
  peakFigures(some).map(({ figures }) => figures.map(({ name, text }) => `${name} ${text}`));

describe("peakFigures", () => {
  it("tells of a peak in units, without what is only rounding", () => {
    const x = [-0.3, -0.2, -0.1, 0.1 - 0.1, 0.1, 0.2, 0.3];
    expect(figuresOf(lines(x, [0, 2, 8, 10, 8, 2, 0]))).toEqual([
      ["Maximum 10 counts at 0 mm", "Centre 0 mm", "FWHM 0.3 mm", "Centre of mass 0 mm"],
    ]);
  });

  it("has a dash for what a curve does not have", () => {
    expect(figuresOf(lines([1, 2, 3], [5, 5, 5]))).toEqual([
      ["Maximum 5 counts at 1 mm", "Centre –", "FWHM –", "Centre of mass 2 mm"],
    ]);
  });

  it("looks for no peak over time, nor in fewer than three points", () => {
    expect(figuresOf(lines([1, 2, 3], [1, 2, 1], "time"))).toEqual([]);
    expect(figuresOf(lines([1, 2], [1, 2]))).toEqual([]);
  });
});
