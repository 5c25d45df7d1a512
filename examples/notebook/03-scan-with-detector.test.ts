import { expect, it } from "vitest";
import { intensity, lines } from "./03-scan-with-detector.ts";

it("reads the detector's intensity at the motor's position", () => {
  expect(intensity).toBeCloseTo(3.7266531720786709e-6, 15);
  const from = lines.indexOf("trigger: (sg), (), {}");
  expect(lines.slice(from, from + 5)).toEqual([
    "trigger: (sg), (), {}",
    "   reply: done",
    "   cache: none",
    "read: (sg), (), {}",
    `   reply: {"intensity":{"value":${intensity},"timestamp":1433033643}}`,
  ]);
});
