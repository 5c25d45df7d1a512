import type { Msg, Plan } from "@runengine/messages";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  relAdaptiveScan,
  relGridScan,
  relListGridScan,
  relListScan,
  relLogScan,
  relScan,
  relSpiral,
  relSpiralFermat,
  relSpiralSquare,
  x2xScan,
} from "../index.ts";
import { drive, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
type Motor = ReturnType<typeof testMotor>;

const relative: Readonly<Record<string, (x: Motor, y: Motor, span: number, num: number) => Plan<unknown>>> = {
  relScan: (x, y, span, num) => relScan([det], x, -span, span, y, 0, span, num),
  relListScan: (x, y, span) => relListScan([det], x, [span, 0], y, [1, span]),
  relLogScan: (x, _y, _span, num) => relLogScan([det], x, -1, 1, num),
  relGridScan: (x, y, span, num) =>
    relGridScan([det], x, -span, span, num, y, 0, span, 2, { snakeAxes: true }),
  relListGridScan: (x, y, span) => relListGridScan([det], x, [span, 0], y, [1, span]),
  relSpiral: (x, y, span, num) => relSpiral([det], x, y, span, span, span / 2, num),
  relSpiralFermat: (x, y, span) => relSpiralFermat([det], x, y, span, span, span / 4, 1),
  relSpiralSquare: (x, y, span, num) => relSpiralSquare([det], x, y, span, span, num, num),
  relAdaptiveScan: (x, _y, span) => relAdaptiveScan([det], "det", x, 0, span, span / 10, span / 2, 1, false),
  x2xScan: (x, y, span, num) => x2xScan([det], x, y, -span, span, num),
};

it.each(Object.entries(relative))(
  "%s moves around where the motors are, and ends where it began",
  (_, made) => {
    const place = fc.double({ min: -100, max: 100, noNaN: true });
    const span = fc.double({ min: 0.5, max: 20, noNaN: true });
    fc.assert(
      fc.property(place, place, span, fc.integer({ min: 2, max: 6 }), (atX, atY, wide, num) => {
        const [x, y] = [testMotor("x", atX), testMotor("y", atY)];
        const where = new Map<unknown, number>([
          [x, atX],
          [y, atY],
        ]);
        let farthest = 0;
        const answer = ({ command, obj, args }: Msg): unknown => {
          if (command !== "set") return undefined;
          farthest = Math.max(farthest, Math.abs((args[0] as number) - (obj === x ? atX : atY)));
          return void where.set(obj, args[0] as number);
        };
        drive(made(x, y, wide, num), answer);
        expect([where.get(x), where.get(y)]).toEqual([atX, atY]);
        expect(farthest).toBeGreaterThan(0);
        expect(farthest).toBeLessThanOrEqual(Math.max(10, 2 * wide) + 1e-9);
      }),
      { numRuns: 50 },
    );
  },
);
