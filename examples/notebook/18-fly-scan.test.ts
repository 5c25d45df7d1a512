import { expect, it } from "vitest";
import { lines, table } from "./18-fly-scan.ts";

it("waits until it has flown", () => {
  expect(lines).toContain("   waiting for: flyer");
  expect(lines.filter((line) => /^(kickoff|complete|collect)/.test(line))).toEqual([
    "kickoff: (flyer), (), {}",
    'complete: (flyer), (), {group: "flight"}',
    "collect: (flyer), (), {stream: false, return_payload: true}",
  ]);
});

it("collects what the flyer has measured, as events of a stream of its own", () => {
  expect(table.length).toBe(15);
  const { theta = [], sin = [] } = table.data;
  for (const [i, angle] of theta.entries()) {
    expect(angle).toBeCloseTo((i * Math.PI) / 7, 12);
    expect(sin[i]).toBeCloseTo(Math.sin((i * Math.PI) / 7), 12);
  }
  expect((table.time.at(-1) ?? 0) - (table.time[0] ?? 0)).toBeCloseTo(1, 6);
});
