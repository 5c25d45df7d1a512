import { emptyTable } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { progressOf } from "./progress.ts";
import type { RunPicture } from "./run-view.ts";

function picture(numPoints: number | null, times: readonly number[]): Pick<RunPicture, "header" | "table"> {
  const table = { ...emptyTable("primary"), length: times.length, time: [...times] };
  const start = { uid: "a", time: 0, num_points: numPoints };
  return { header: { start, stop: null, descriptors: [], streams: [], status: "running" }, table };
}

describe("progressOf", () => {
  it("tells how much of what was announced is taken, and how long the rest takes at this pace", () => {
    expect(progressOf(picture(10, [1, 3, 5, 7]))).toEqual({
      points: 4,
      total: 10,
      fraction: 0.4,
      secondsLeft: 12,
    });
  });

  it("does not count a pause between two points", () => {
    expect(progressOf(picture(10, [1, 3, 5, 700, 702])).secondsLeft).toBe(10);
  });

  it("knows no end of a plan without one", () => {
    const { total, fraction, secondsLeft } = progressOf(picture(null, [1, 2]));
    expect([total, fraction, secondsLeft]).toEqual([null, null, null]);
  });

  it("tells no time before there is a pace", () => {
    expect(progressOf(picture(10, [1])).secondsLeft).toBeNull();
  });
});
