import type { Msg } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import { PeakNotFoundError, type PeakScanOptions, peakScan } from "../index.ts";
import { drive, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor();

/** The targets of a scan of a detector with `curve`. */
function scanned(
  curve: (position: number) => number,
  start = -5,
  most = 20,
  options: PeakScanOptions = {},
): readonly number[] {
  let position = 0;
  const answer = ({ command, args }: Msg): unknown => {
    if (command === "set") position = args[0] as number;
    return command === "read" ? { det: { value: curve(position), timestamp: 0 } } : undefined;
  };
  const { messages } = drive(peakScan([det], "det", motor, start, 1, most, options), answer);
  return messages.filter(({ command }) => command === "set").map(({ args }) => args[0] as number);
}

const peakAt = (center: number) => (x: number) => Math.exp(-((x - center) ** 2) / 2);

describe("peakScan", () => {
  it("stops when the peak is passed, and goes back to the highest point", () => {
    expect(scanned(peakAt(0))).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 0]);
  });

  it.each([
    ["the signal still rises", () => scanned(peakAt(16)), "it still rises at the last of 20 points"],
    ["it has passed the peak already", () => scanned(peakAt(-9)), "it is highest at the first point"],
    ["it has not fallen far enough", () => scanned(peakAt(0), -5, 7), "it has not fallen far enough"],
  ])("says why there is none: %s", (_, run, why) => {
    expect(run).toThrow(PeakNotFoundError);
    expect(run).toThrow(why);
  });

  it("is walked to its last point where nobody answers", () => {
    const { messages } = drive(peakScan([det], "det", motor, 0, 1, 4));
    expect(messages.filter(({ command }) => command === "set")).toHaveLength(4);
  });

  it("does not take a flat signal for a peak", () => {
    expect(() => scanned(() => 1)).toThrow("it is the same everywhere");
  });

  it("does not take noise for a peak", () => {
    const noisy = (x: number) => peakAt(0)(x) + (x % 2 === 0 ? 0 : 0.05);
    expect(scanned(noisy, -6, 20, { minHeight: 0.2 }).at(-1)).toBe(0);
    expect(scanned(noisy, -6).at(-1)).not.toBe(0);
  });
});
