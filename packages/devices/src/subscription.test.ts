import { type Reading, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  functionBackend,
  memoryBackend,
  numberValue,
  polledBackend,
  readOnlySignal,
  type SignalBackend,
  signal,
} from "./index.ts";

const start = 1000;

describe("subscription", () => {
  const values = (told: readonly unknown[]) =>
    told.map((readings) => (readings as Record<string, Reading>).x?.value);

  it("tells of the present value at once, then of each change, until it is cleared", () => {
    const backend = memoryBackend(1);
    const x = signal(numberValue(), backend, { name: "x" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    void x.subscribe(listener);
    x.set(2);
    backend.change(3, { alarm_severity: 1, message: "high" });
    x.clearSub(listener);
    x.set(4);
    expect(values(told)).toEqual([1, 2, 3]);
    expect(told[2]).toMatchObject({ x: { alarm_severity: 1, message: "high" } });
  });

  it("replaces one of the same listener", () => {
    const x = signal(numberValue(), undefined, { name: "x" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    void x.subscribe(listener);
    void x.subscribe(listener);
    x.set(1);
    expect(values(told)).toEqual([0, 0, 1]);
  });

  it("asks a backend that does not tell, once for all listeners, and stops with the last", async () => {
    const clock = virtualClock({ start });
    let asked = 0;
    const backend = functionBackend({ get: async () => Math.floor(++asked / 3), clock });
    const x = readOnlySignal(numberValue(), backend, { name: "x", clock });
    const [one, two]: unknown[][] = [[], []];
    const first = (readings: unknown) => one?.push(readings);
    const second = (readings: unknown) => two?.push(readings);
    await x.subscribe(first);
    await x.subscribe(second);
    await clock.sleep(5.5);
    expect([values(one ?? []), values(two ?? [])]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(asked).toBe(7);
    x.clearSub(first);
    x.clearSub(second);
    await clock.sleep(10);
    expect(asked).toBe(7);
  });

  it("is none where the value cannot be read", async () => {
    const backend = memoryBackend(1);
    const broken = (get: () => never | Promise<never>) =>
      readOnlySignal(numberValue(), { ...backend, get } as SignalBackend<number>, { name: "x" });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push(readings);
    const fault = new Error("no answer");
    expect(() => broken(() => fail(fault)).subscribe(listener)).toThrow(fault);
    await expect(broken(async () => fail(fault)).subscribe(listener)).rejects.toBe(fault);
    backend.change(2);
    expect(told).toEqual([]);
  });

  it("tells only of what leaves the dead band", () => {
    const x = signal(numberValue(), undefined, { name: "x" });
    const told: unknown[] = [];
    void x.subscribe((readings) => told.push(readings), { deadBand: 0.5 });
    for (const value of [0.3, 0.5, 0.6, 1, 1.2, 0.6]) x.set(value);
    expect(values(told)).toEqual([0, 0.6, 1.2, 0.6]);
  });

  it("tells at most once in an interval, and always of the newest", async () => {
    const clock = virtualClock({ start });
    const x = signal(numberValue(), memoryBackend(0, { clock }), { name: "x", clock });
    const told: unknown[] = [];
    const listener = (readings: unknown) => told.push({ readings, at: clock.now() - start });
    void x.subscribe(listener, { interval: 1 });
    for (let i = 1; i <= 10; i++) {
      await clock.sleep(0.25);
      x.set(i);
    }
    await clock.sleep(5);
    expect(told.map((one) => (one as { at: number }).at)).toEqual([0, 1, 2, 3]);
    expect(values(told.map((one) => (one as { readings: unknown }).readings))).toEqual([0, 3, 7, 10]);
    x.set(11);
    expect(told.length).toBe(5);
    x.set(12);
    x.clearSub(listener);
    await clock.sleep(5);
    expect(told.length).toBe(5);
  });

  it.each([{ deadBand: -1 }, { interval: Number.NaN }])("is refused with %j", (options) => {
    expect(() => signal(numberValue()).subscribe(() => {}, options)).toThrow(RangeError);
  });
});

describe("a polled backend", () => {
  it("tells of a value that cannot be asked for by an alarm, and of its return", async () => {
    const clock = virtualClock({ start });
    let broken = false;
    const get = async () => (broken ? fail(new Error("no answer")) : 5);
    const backend = polledBackend(functionBackend({ get, clock }), { interval: 2, clock });
    const told: unknown[] = [];
    const end = backend.subscribe?.((reading) =>
      told.push([reading.value, reading.alarm_severity, reading.message]),
    );
    await clock.sleep(3);
    broken = true;
    await clock.sleep(4);
    broken = false;
    await clock.sleep(4);
    end?.();
    expect(told).toEqual([
      [5, undefined, undefined],
      [5, 3, "no answer"],
      [5, undefined, undefined],
    ]);
  });

  it("asks on a single line where listeners change while it is asked", async () => {
    const clock = virtualClock({ start });
    let asked = 0;
    const get = async () => {
      asked++;
      await clock.sleep(1);
      return asked;
    };
    const backend = polledBackend(functionBackend({ get, clock }), { interval: 1, clock });
    const first = backend.subscribe?.(() => {});
    await clock.sleep(1.5);
    first?.();
    const told: number[] = [];
    const second = backend.subscribe?.((reading) => told.push(reading.value));
    await clock.sleep(6);
    second?.();
    expect(told).toEqual([2, 3]);
  });

  it("writes through, and needs time between two questions", () => {
    const memory = memoryBackend(0);
    void polledBackend(memory).put(3);
    expect(memory.get().value).toBe(3);
    expect(() => polledBackend(memory, { interval: 0 })).toThrow("memory: interval must be above 0 s, got 0");
  });
});

function fail(error: Error): never {
  throw error;
}
