import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimTemperature } from "./index.ts";

describe("SimTemperature", () => {
  it("ramps, goes beyond, comes back, and holds", async () => {
    const clock = virtualClock({ start: 0 });
    const oven = new SimTemperature("oven", {
      initial: 300,
      rampRate: 1,
      overshoot: 2,
      decayTime: 10,
      clock,
    });
    const seen: number[] = [];
    for (const at of [25, 50, 60]) clock.after(at, () => seen.push(oven.temperature));
    await oven.set(350).finished;
    expect(seen[0]).toBeCloseTo(325, 9);
    expect(seen[1]).toBeCloseTo(350, 9);
    expect(seen[2]).toBeCloseTo(352, 9);
    // 2·x·e^(1−x) = 0.1 at x = 5.6…; then it holds for 5 s.
    expect(clock.now()).toBeGreaterThan(50 + 10 * 5 + 5);
    expect(clock.now()).toBeLessThan(50 + 10 * 7 + 5);
    expect(Math.abs(oven.temperature - 350)).toBeLessThan(0.1);
    expect(oven.locate().setpoint).toBe(350);
    await clock.sleep(1000);
    expect(oven.temperature).toBeCloseTo(350, 6);
  });

  it("goes below on its way down, and not at all without overshoot", async () => {
    const clock = virtualClock({ start: 0 });
    const oven = new SimTemperature("oven", { initial: 300, rampRate: 1, holdTime: 1, clock });
    clock.after(20, () => expect(oven.temperature).toBeCloseTo(288, 9));
    await oven.set(290).finished;
    const exact = new SimTemperature("oven", { initial: 300, rampRate: 1, overshoot: 0, holdTime: 1, clock });
    const before = clock.now();
    await exact.set(290).finished;
    expect(clock.now() - before).toBeCloseTo(11, 6);
    expect(exact.temperature).toBe(290);
  });

  it("keeps what it has when it is stopped", async () => {
    const clock = virtualClock({ start: 0 });
    const oven = new SimTemperature("oven", { initial: 300, rampRate: 1, clock });
    const status = oven.set(350);
    await clock.sleep(10);
    oven.stop(false);
    await expect(status.finished).rejects.toThrow("oven did not come to its end");
    await clock.sleep(10);
    expect(oven.locate()).toEqual({ setpoint: 310, readback: 310 });
  });

  it("has a twin that takes the same time", async () => {
    const clock = virtualClock({ start: 0 });
    const oven = new SimTemperature("oven", { clock });
    const other = virtualClock({ start: 0 });
    await oven.twin(other).set(350).finished;
    expect(oven.temperature).toBe(295);
    await oven.set(350).finished;
    expect(other.now()).toBeCloseTo(clock.now(), 6);
  });

  it.each([
    [{ rampRate: 0 }, "oven: rampRate must be above 0, got 0"],
    [{ holdTime: -1 }, "oven: holdTime must be 0 or more, got -1"],
    [{ limits: [5, 4] as const }, "oven: limits must be [low, high], got [5, 4]"],
  ])("cannot be made with %j", (options, text) => {
    expect(() => new SimTemperature("oven", options)).toThrow(text);
  });
});
