import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { CpuUtilisation } from "./index.ts";

/** A computer of two cores, half busy by this clock. */
function simulated(options = {}) {
  const clock = virtualClock({ start: 1000 });
  const times = () => ({ busyMs: 1000 * clock.now(), idleMs: 1000 * clock.now() });
  return { clock, cpu: new CpuUtilisation("cpu", { clock, times, ...options }) };
}

describe("CpuUtilisation", () => {
  it("measures over its integration time", async () => {
    const { clock, cpu } = simulated({ integrationTime: 2 });
    const status = cpu.trigger();
    expect(status.done).toBe(false);
    await status.finished;
    expect(clock.now()).toBe(1002);
    expect(await cpu.read()).toEqual({ cpu: { value: 0.5, timestamp: 1002 } });
    await clock.sleep(10);
    expect(await cpu.read()).toEqual({ cpu: { value: 0.5, timestamp: 1002 } });
  });

  it("measures when it is first read, if it was never triggered", async () => {
    const { cpu } = simulated({ integrationTime: 1 });
    expect(await cpu.read()).toEqual({ cpu: { value: 0.5, timestamp: 1001 } });
  });

  it("fails a measurement that a new one supersedes, or that is given up", async () => {
    const { clock, cpu } = simulated({ integrationTime: 1 });
    const first = cpu.trigger();
    await clock.sleep(0.5);
    const second = cpu.trigger();
    await expect(first.finished).rejects.toThrow("cpu was triggered again before it had measured");
    first.cancel?.();
    await second.finished;
    expect(clock.now()).toBe(1001.5);
    const third = cpu.trigger();
    third.cancel?.(new Error("too late"));
    await expect(third.finished).rejects.toThrow("too late");
  });

  it("fails where the system counts nothing", async () => {
    const { cpu } = simulated({ times: () => ({ busyMs: 1, idleMs: 1 }) });
    await expect(cpu.trigger().finished).rejects.toThrow("cpu: the system counted no time");
  });

  it("measures this computer", async () => {
    const cpu = new CpuUtilisation("cpu", { integrationTime: 0.1 });
    const { value } = (await cpu.read()).cpu;
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  });

  it("describes what it reads and how it measures", () => {
    const { cpu } = simulated({ integrationTime: 2 });
    expect(cpu.describe()).toMatchObject({
      cpu: { source: "host:cpu", dtype: "number", limits: { display: { low: 0, high: 1 } } },
    });
    expect(cpu.readConfiguration()).toEqual({ cpu_integration_time: { value: 2, timestamp: 1000 } });
    expect(cpu.describeConfiguration()).toMatchObject({ cpu_integration_time: { units: "s" } });
    expect(cpu.hints).toEqual({ fields: ["cpu"] });
  });

  it("cannot be made to measure shorter than the system counts", () => {
    expect(() => new CpuUtilisation("cpu", { integrationTime: 0.01 })).toThrow(
      "cpu: integrationTime must be 0.05 s or more, got 0.01",
    );
  });
});
