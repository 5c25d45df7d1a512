import { isLocatable, isTriggerable, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimMover } from "./index.ts";

describe("SimMover", () => {
  it("only stores where to go, until it is triggered", () => {
    const motor = new SimMover("motor", { field: "pos" });
    expect(motor.set(5)).toBeUndefined();
    expect(motor.read().pos.value).toBe(0);
    expect(motor.trigger().done).toBe(true);
    expect(motor.read().pos.value).toBe(5);
  });

  it("moves as a motor does", async () => {
    const clock = virtualClock({ start: 0 });
    const motor = new SimMover("motor", { velocity: 1, clock });
    motor.set(4);
    const status = motor.trigger();
    await clock.sleep(1);
    expect(motor.position).toBe(1);
    motor.stop(false);
    expect(status.error).toBeDefined();
    await motor.trigger().finished;
    expect(motor.read()).toEqual({ motor: { value: 4, timestamp: 4 } });
  });

  it("stays where it is when it is triggered without having been set", () => {
    const motor = new SimMover("motor", { initial: 2 });
    motor.trigger();
    expect(motor.position).toBe(2);
  });

  it("refuses a position outside its limits before it stores it", () => {
    const motor = new SimMover("motor", { limits: [0, 1] });
    expect(() => motor.set(2)).toThrow("motor cannot be set to 2: its limits are 0 and 1");
    motor.trigger();
    expect(motor.position).toBe(0);
  });

  it("has one reading, and no setpoint", () => {
    const motor = new SimMover("motor", { field: "pos", units: "deg" });
    expect(motor.describe()).toMatchObject({ pos: { source: "sim:motor", dtype: "number", units: "deg" } });
    expect([Object.keys(motor.describe()), motor.hints]).toEqual([["pos"], { fields: ["pos"] }]);
    expect([isTriggerable(motor), isLocatable(motor)]).toEqual([true, false]);
  });
});
