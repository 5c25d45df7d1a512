import type { DataKeys } from "@runengine/event-model";
import {
  isConfigurable,
  isLocatable,
  isReadable,
  isStoppable,
  type Progress,
  virtualClock,
} from "@runengine/protocols";
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type MotorReadings, SimMotor, StoppedError } from "./index.ts";

const start = 1000;

describe("SimMotor", () => {
  it("is where it was sent at once, unless it has a velocity", () => {
    const motor = new SimMotor("motor");
    const status = motor.set(5);
    expect({ done: status.done, position: motor.position, moving: motor.moving }).toEqual({
      done: true,
      position: 5,
      moving: false,
    });
  });

  it("moves at constant speed, and stands still until it has settled", async () => {
    const clock = virtualClock({ start });
    const motor = new SimMotor("motor", { initial: 1, velocity: 2, settleTime: 0.5, clock });
    const status = motor.set(5);
    const seen: number[] = [];
    for (const seconds of [0.5, 1, 1.5, 2, 2.25]) clock.after(seconds, () => seen.push(motor.position));
    expect({ done: status.done, moving: motor.moving }).toEqual({ done: false, moving: true });
    await status.finished;
    expect(clock.now()).toBe(start + 2.5);
    expect(seen).toEqual([2, 3, 4, 5, 5]);
    expect(motor.moving).toBe(false);
  });

  it("arrives exactly, however far and fast", async () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        number,
        number,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        async (from, to, velocity) => {
          const motor = new SimMotor("motor", { initial: from, velocity, clock: virtualClock() });
          await motor.set(to).finished;
          expect(motor.position).toBe(to);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("stops where it is, and makes that its setpoint", async () => {
    const clock = virtualClock({ start });
    const motor = new SimMotor("motor", { velocity: 1, clock });
    const good = motor.set(10);
    await clock.sleep(4);
    motor.stop();
    expect(good).toMatchObject({ done: true });
    expect(good.error).toBeUndefined();
    await clock.sleep(1);
    expect(motor.locate()).toEqual({ setpoint: 4, readback: 4 });
    expect(motor.read()).toEqual({
      motor: { value: 4, timestamp: start + 4 },
      motor_setpoint: { value: 4, timestamp: start + 4 },
    });

    const bad = motor.set(10);
    motor.stop(false);
    expect(bad.error).toBeInstanceOf(StoppedError);
    await expect(bad.finished).rejects.toThrow("motor did not come to its end: it was stopped");
  });

  it("does nothing when it is stopped at rest", () => {
    const motor = new SimMotor("motor", { initial: 3 });
    motor.stop();
    expect(motor.locate()).toEqual({ setpoint: 3, readback: 3 });
  });

  it("fails a move that another one supersedes, and goes on from where it is", async () => {
    const clock = virtualClock({ start });
    const motor = new SimMotor("motor", { velocity: 1, clock });
    const first = motor.set(10);
    await clock.sleep(4);
    const second = motor.set(2);
    await expect(first.finished).rejects.toThrow("it was given something else to do");
    await second.finished;
    expect({ position: motor.position, now: clock.now() }).toEqual({ position: 2, now: start + 6 });
  });

  it("stops when its move is given up, unless that one is over", async () => {
    const clock = virtualClock({ start });
    const motor = new SimMotor("motor", { velocity: 1, clock });
    const first = motor.set(10);
    await clock.sleep(1);
    const reason = new Error("too late");
    first.cancel?.(reason);
    expect({ error: first.error, position: motor.position }).toEqual({ error: reason, position: 1 });
    const second = motor.set(3);
    first.cancel?.(reason);
    await second.finished;
    expect(motor.position).toBe(3);
  });

  it("tells how far it is, while somebody watches", async () => {
    const clock = virtualClock({ start });
    const motor = new SimMotor("motor", { velocity: 10, units: "deg", precision: 2, clock });
    const status = motor.set(5);
    const seen: Progress[] = [];
    status.watch?.((progress) => seen.push(progress));
    await status.finished;
    expect(seen.length).toBeGreaterThan(3);
    expect(seen[0]).toEqual({
      name: "motor",
      current: 0,
      initial: 0,
      target: 5,
      unit: "deg",
      precision: 2,
      fraction: 0,
      timeElapsed: 0,
      timeRemaining: 0.5,
    });
    expect(seen.at(-1)).toMatchObject({ current: 5, fraction: 1, timeRemaining: 0 });
    const fractions = seen.map(({ fraction = -1 }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    await clock.sleep(0.01);
    expect(clock.now()).toBeCloseTo(start + 0.51, 5);
  });

  it("tells nothing any more to those who have seen enough", async () => {
    const clock = virtualClock({ start });
    const status = new SimMotor("motor", { velocity: 1, clock }).set(1);
    let told = 0;
    const forget = status.watch?.(() => told++);
    forget?.();
    await status.finished;
    status.watch?.(() => told++);
    expect(told).toBe(1);
  });

  it.each([
    ["5", 'motor can be set to a number, got "5"'],
    [Number.NaN, "motor can be set to a number, got NaN"],
    [11, "motor cannot be set to 11: its limits are -10 and 10"],
  ])("refuses %s, and stays", (value, text) => {
    const motor = new SimMotor("motor", { limits: [-10, 10] });
    expect(() => motor.checkValue(value as number)).toThrow(text);
    expect(() => motor.set(value as number)).toThrow(text);
    expect(motor.locate()).toEqual({ setpoint: 0, readback: 0 });
  });

  it("may be sent to its limits", () => {
    const motor = new SimMotor("motor", { limits: [-10, 10] });
    expect([-10, 10].map((value) => motor.set(value).done)).toEqual([true, true]);
  });

  it("reads where it is and where it was sent, each with its moment", async () => {
    const clock = virtualClock({ start });
    const motor = new SimMotor("motor", { velocity: 1, settleTime: 1, clock });
    await clock.sleep(1);
    const { finished } = motor.set(4);
    await clock.sleep(2);
    expect(motor.read()).toEqual({
      motor: { value: 2, timestamp: start + 3 },
      motor_setpoint: { value: 4, timestamp: start + 1 },
    });
    await finished;
    await clock.sleep(10);
    expect(motor.read().motor).toEqual({ value: 4, timestamp: start + 5 });
  });

  it("has readings of its own type", () => {
    const motor = new SimMotor("motor");
    expectTypeOf(motor.read()).toEqualTypeOf<MotorReadings<"motor">>();
    expectTypeOf(motor.read().motor_setpoint.value).toEqualTypeOf<number>();
    // @ts-expect-error no such reading
    expect(motor.read().other).toBeUndefined();
  });

  it("describes what it reads and how it is set", () => {
    const motor = new SimMotor("th", { velocity: 2, units: "deg", precision: 4, limits: [0, 90] });
    const dataKey: DataKeys[string] = {
      source: "sim:th",
      dtype: "number",
      shape: [],
      dtype_numpy: "<f8",
      units: "deg",
      precision: 4,
      limits: { control: { low: 0, high: 90 } },
    };
    expect(motor.describe()).toEqual({ th: dataKey, th_setpoint: { ...dataKey, source: "sim:th_setpoint" } });
    expect(Object.keys(motor.describe())).toEqual(Object.keys(motor.read()));
    expect(motor.readConfiguration()).toMatchObject({
      th_velocity: { value: 2 },
      th_settle_time: { value: 0 },
    });
    expect(motor.describeConfiguration()).toMatchObject({
      th_velocity: { source: "sim:th_velocity", units: "deg/s" },
      th_settle_time: { units: "s" },
    });
    expect(motor.hints).toEqual({ fields: ["th"] });
    expect([isReadable, isLocatable, isStoppable, isConfigurable].every((guard) => guard(motor))).toBe(true);
  });

  it.each([
    [{ velocity: 0 }, "motor: velocity must be above 0, got 0"],
    [{ velocity: -1 }, "motor: velocity must be above 0, got -1"],
    [{ settleTime: -1 }, "motor: settleTime must be 0 or more, got -1"],
    [{ limits: [1, 0] as const }, "motor: limits must be [low, high], got [1, 0]"],
  ])("cannot be made with %j", (options, text) => {
    expect(() => new SimMotor("motor", options)).toThrow(text);
  });
});
