import type { Msg } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import { EdgeNotFoundError, edgeScan, PeakNotFoundError, relEdgeScan, relPeakScan } from "../index.ts";
import { drive, linesOf, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor("motor", 10);

type Curve = (position: number) => number;

function answering(curve: Curve): (msg: Msg) => unknown {
  let position = 0;
  return ({ command, args }) => {
    if (command === "set") position = args[0] as number;
    return command === "read" ? { det: { value: curve(position), timestamp: 0 } } : undefined;
  };
}

function targets(plan: Parameters<typeof drive>[0], curve: Curve): readonly number[] {
  const moves: number[] = [];
  const answer = answering(curve);
  const noting = (msg: Msg) => {
    if (msg.command === "set") moves.push(msg.args[0] as number);
    return answer(msg);
  };
  try {
    drive(plan, noting);
  } catch (error) {
    if (!(error instanceof EdgeNotFoundError || error instanceof PeakNotFoundError)) throw error;
  }
  return moves;
}

const edgeAt =
  (place: number, width = 1): Curve =>
  (x) =>
    100 / (1 + Math.exp((x - place) / width));

describe("edgeScan", () => {
  const scanned = (curve: Curve, options = {}) =>
    targets(edgeScan([det], "det", motor, 0, 10, 21, options), curve).at(-1);
  const run = (curve: Curve, options = {}) =>
    drive(edgeScan([det], "det", motor, 0, 10, 21, options), answering(curve));

  it("goes to half of the height, whichever way the signal goes", () => {
    expect(scanned(edgeAt(5.2, 0.4))).toBeCloseTo(5.2, 1);
    expect(scanned((x) => 7 - edgeAt(3.3, 0.4)(x))).toBeCloseTo(3.3, 1);
  });

  it("takes noise in the edge for no further edge", () => {
    expect(scanned((x) => edgeAt(5, 1)(x) + (Math.round(2 * x) % 2 === 0 ? 8 : -8))).toBeCloseTo(5, 0);
  });

  it.each<[string, Curve, object, string]>([
    ["flat", () => 3, {}, "it is the same everywhere; look whether the beam is on"],
    ["noise", (x) => x % 1, { minHeight: 2 }, "it changes by 0.5 only, which counts as noise below 2"],
    ["a peak", (x) => Math.exp(-((x - 5) ** 2)), {}, "it rises and falls 2 times"],
    ["a half peak", (x) => (x === 5 ? 2 : x > 5 ? 0.8 : 0), {}, "it ends about where it began"],
    ["no number", () => Number.NaN, {}, "a reading is not a number"],
  ])("says why there is none: %s", (_, curve, options, why) => {
    expect(() => run(curve, options)).toThrow(EdgeNotFoundError);
    expect(() => run(curve, options)).toThrow(why);
  });

  it("says which signals there are when it is given another", () => {
    expect(() =>
      drive(
        edgeScan([det], "other", motor, 0, 1, 3),
        answering(() => 1),
      ),
    ).toThrow("edge_scan: signal must be one of det, got other");
  });

  it("is walked to its end where nobody answers", () => {
    expect(
      linesOf(edgeScan([det], "det", motor, 0, 1, 3)).filter((line) => line.startsWith("set")),
    ).toHaveLength(3);
  });
});

describe("the relative forms", () => {
  it("stay where they have found what they look for", () => {
    expect(targets(relEdgeScan([det], "det", motor, -5, 5, 11), edgeAt(11.5, 0.1)).at(-1)).toBeCloseTo(11.5);
    const peak: Curve = (x) => Math.exp(-((x - 12) ** 2));
    expect(targets(relPeakScan([det], "det", motor, -2, 1, 10), peak).at(-1)).toBe(12);
  });

  it("go back to where they were when they have not", () => {
    expect(targets(relEdgeScan([det], "det", motor, -5, 5, 11), () => 1).at(-1)).toBe(10);
    expect(targets(relPeakScan([det], "det", motor, -2, 1, 10), () => 1).at(-1)).toBe(10);
  });
});
