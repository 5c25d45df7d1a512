import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks } from "./ticks.ts";

describe("niceTicks", () => {
  it.each([
    [0, 1, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]],
    [-5, 5, 5, ["-5", "0", "5"]],
    [0.1, 0.35, 4, ["0.1", "0.2", "0.3"]],
    [250, 299, 3, ["260", "280"]],
    [0, 2e7, 3, ["0", "1e7", "2e7"]],
    [1e9, 1e9 + 30, 4, ["1.00000000e9", "1.00000001e9", "1.00000002e9", "1.00000003e9"]],
    [0, 3e-6, 4, ["0", "1e-6", "2e-6", "3e-6"]],
    [-0.3, 0.3, 3, ["-0.2", "0.0", "0.2"]],
  ])("parts %d to %d into at most %d", (min, max, most, labels) => {
    expect(niceTicks(min, max, most).labels).toEqual(labels);
  });

  it("gives rising values within the range, told apart by their labels", () => {
    const span = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const range = fc.tuple(span, place).map(([span, place]) => [place * span, span] as const);
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 12 }), ([min, span], most) => {
        const { values, labels } = niceTicks(min, min + span, most);
        expect(values.length).toBeGreaterThan(0);
        for (const [i, value] of values.entries()) {
          expect(value).toBeGreaterThanOrEqual(min - 1e-8 * span);
          expect(value).toBeLessThanOrEqual(min + span * (1 + 1e-8));
          if (i > 0) expect(value).toBeGreaterThan(values[i - 1] as number);
        }
        expect(new Set(labels).size).toBe(values.length);
      }),
    );
  });
});
