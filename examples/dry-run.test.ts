import { expect, it } from "vitest";

it("tells how long a scan takes that decides on what it reads", async () => {
  const { report, positionAfterwards, taken } = await import("./dry-run.ts");
  expect(report).toMatchObject({ isComplete: true, withoutTwin: [], warnings: [] });
  expect(report.streams[0]?.events).toBeGreaterThan(5);
  expect(positionAfterwards).toBe(0);
  // A busy machine wakes late, never early.
  expect(taken).toBeGreaterThan(0.99 * report.duration);
  expect(taken).toBeLessThan(1.5 * report.duration);
});
