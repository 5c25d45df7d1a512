import { supports, virtualClock } from "@runengine/protocols";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  derivedSignal,
  functionBackend,
  memoryBackend,
  numberValue,
  readOnlySignal,
  type SettableSignal,
  signal,
} from "./index.ts";

const clock = virtualClock({ start: 1000 });
const watts = numberValue({ units: "W", limits: [0, 100] });

function made() {
  const backends = { volts: memoryBackend(5, { clock }), amps: memoryBackend(2, { clock }) };
  const volts = signal(numberValue({ limits: [0, 10] }), backends.volts, { name: "volts", clock });
  const amps = readOnlySignal(numberValue(), backends.amps, { name: "amps", clock });
  return { backends, volts, amps };
}

describe("derivedSignal", () => {
  it("is computed from the others, as old as the newest, as ill as the worst", async () => {
    const { volts, amps, backends } = made();
    const power = derivedSignal(watts, { volts, amps }, (now) => now.volts * now.amps, { name: "power" });
    expect(power.read()).toEqual({ power: { value: 10, timestamp: clock.now() } });
    expect(power.describe()).toMatchObject({ power: { source: "derived:volts,amps", units: "W" } });
    await clock.sleep(1);
    backends.amps.change(3, { alarm_severity: 2, message: "high" });
    expect(power.read()).toEqual({
      power: { value: 15, timestamp: clock.now(), alarm_severity: 2, message: "high" },
    });
    expect(supports(power, "Movable")).toBe(false);
    expectTypeOf(power).not.toExtend<SettableSignal<number>>();
  });

  it("is promised where one of the others is", async () => {
    const slow = readOnlySignal(numberValue(), functionBackend({ get: async () => 4, clock }), {
      name: "slow",
    });
    expect(await derivedSignal(watts, { slow }, (now) => now.slow / 2).get()).toBe(2);
  });

  it("tells of changes of the others while somebody listens", () => {
    const { volts, amps, backends } = made();
    const power = derivedSignal(watts, { volts, amps }, (now) => now.volts * now.amps, { name: "power" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push((readings as { power: { value: number } }).power.value);
    void power.subscribe(listener);
    backends.amps.change(3);
    backends.volts.change(1);
    power.clearSub(listener);
    backends.volts.change(2);
    expect(told).toEqual([10, 15, 3]);
  });

  it("sets the others by its inverse, having checked all of it", async () => {
    const { volts, amps } = made();
    const power = derivedSignal(watts, { volts, amps }, (now) => now.volts * now.amps, {
      name: "power",
      inverse: (value) => ({ volts: value / 2 }),
    });
    const status = power.set(12);
    expect([status.done, status.error, volts.get(), power.get()]).toEqual([true, undefined, 6, 12]);
    expect(() => power.set(40)).toThrow("volts cannot be set to 20: its limits are 0 and 10");
    expect(() => power.set(101)).toThrow("power cannot be set to 101: its limits are 0 and 100");
    expect(volts.get()).toBe(6);
  });

  it("gives the others up when one of them fails", async () => {
    const cancelled: unknown[] = [];
    const pending = {
      done: false,
      finished: new Promise<void>(() => {}),
      cancel: (reason: unknown) => cancelled.push(reason),
    };
    const fault = new Error("stalled");
    const a = signal(numberValue(), functionBackend({ get: () => 0, put: () => pending }), { name: "a" });
    const fails = functionBackend({ get: () => 0, put: () => Promise.reject(fault) });
    const b = signal(numberValue(), fails, { name: "b" });
    const both = derivedSignal(numberValue(), { a, b }, (now) => now.a, {
      inverse: (value) => ({ a: value, b: value }),
    });
    await expect(both.set(1).finished).rejects.toBe(fault);
    expect(cancelled).toEqual([fault]);
  });
});
