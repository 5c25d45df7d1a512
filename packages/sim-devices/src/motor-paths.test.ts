import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimMotor } from "./index.ts";

describe("how a SimMotor moves", () => {
  it.each([
    // Speeds up over 1 mm, slows down over 1 mm, 8 mm at full speed.
    [10, 6],
    // Too short for full speed: 2·√(1/2).
    [1, 2 * Math.SQRT1_2],
  ])("takes its time over %s mm with acceleration", async (way, seconds) => {
    const clock = virtualClock({ start: 0 });
    const motor = new SimMotor("motor", { velocity: 2, acceleration: 2, clock });
    const half: number[] = [];
    clock.after(seconds / 2, () => half.push(motor.position));
    await motor.set(-way).finished;
    expect(clock.now()).toBeCloseTo(seconds, 9);
    expect(half[0]).toBeCloseTo(-way / 2, 9);
    expect(motor.position).toBe(-way);
  });

  it("comes from below over its backlash, within its limits", async () => {
    const clock = virtualClock({ start: 0 });
    const motor = new SimMotor("motor", { initial: 5, velocity: 1, backlash: 1, limits: [-0.5, 5], clock });
    const seen: number[] = [];
    clock.after(4, () => seen.push(motor.position));
    await motor.set(2).finished;
    expect(clock.now()).toBeCloseTo(5, 9);
    expect(seen).toEqual([1]);
    expect(motor.position).toBe(2);
    await motor.set(0).finished;
    expect(clock.now()).toBeCloseTo(8, 9);
    await motor.set(1).finished;
    expect(clock.now()).toBeCloseTo(9, 9);
  });

  it("arrives beside its target, no farther than its jitter, the same each time", () => {
    const positions = () => {
      const motor = new SimMotor("motor", { jitter: 0.1 });
      return [1, 2, 3, 4].map((target) => {
        motor.set(target);
        expect(motor.locate().setpoint).toBe(target);
        return motor.position - target;
      });
    };
    const first = positions();
    expect(first).toEqual(positions());
    for (const beside of first) expect(Math.abs(beside)).toBeLessThanOrEqual(0.1);
    expect(new Set(first).size).toBe(4);
  });

  it("may have empty hints, or none", () => {
    expect(new SimMotor("motor", { hints: {} }).hints).toEqual({});
    expect("hints" in new SimMotor("motor", { hints: null })).toBe(false);
  });
});
