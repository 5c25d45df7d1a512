import { loadavg, totalmem } from "node:os";
import { isReadable, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { LoadAverage, MemoryUse } from "./index.ts";

const clock = virtualClock({ start: 1000 });

describe("LoadAverage", () => {
  it("gives the figures of the operating system, where it keeps them", () => {
    const device = new LoadAverage("avg", { clock });
    if (process.platform === "win32") {
      expect(() => device.read()).toThrow("avg: Windows keeps no load average");
      return;
    }
    const readings = device.read();
    expect(Object.keys(readings)).toEqual(["avg_1min", "avg_5min", "avg_15min"]);
    expect(Object.keys(device.describe())).toEqual(Object.keys(readings));
    const [, , last = Number.NaN] = loadavg();
    expect(readings.avg_15min).toEqual({ value: expect.closeTo(last, 1), timestamp: 1000 });
    expect(device.hints).toEqual({ fields: ["avg_1min"] });
    expect(isReadable(device)).toBe(true);
  });
});

describe("MemoryUse", () => {
  it("gives what is in use, in bytes and as a fraction", () => {
    const device = new MemoryUse("memory", { clock });
    const { memory, memory_fraction: fraction } = device.read();
    expect(memory.value).toBeGreaterThan(1e6);
    expect(memory.value / totalmem()).toBeCloseTo(fraction.value, 10);
    expect(fraction).toEqual({ value: expect.any(Number), timestamp: 1000 });
    expect(fraction.value).toBeLessThan(1);
    expect(device.describe()).toMatchObject({ memory: { dtype: "integer", units: "B" } });
    expect(Object.keys(device.describe())).toEqual(Object.keys(device.read()));
    expect(device.readConfiguration()).toMatchObject({ memory_total: { value: totalmem() } });
    expect(Object.keys(device.describeConfiguration())).toEqual(["memory_total"]);
  });
});
