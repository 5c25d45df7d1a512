import { isConfigurable, isLocatable, isReadable, isStoppable, systemClock } from "@runengine/protocols";
import { afterEach, describe, expect, it } from "vitest";
import { HostLoad } from "./index.ts";

let load = new HostLoad("load", { cores: 1 });

afterEach(() => {
  load.stop();
  load = new HostLoad("load", { cores: 1 });
});

/** Seconds of processor time that this process uses, all its threads together, in a while. */
async function processorTime(): Promise<number> {
  const before = process.cpuUsage();
  await systemClock.sleep(0.2);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("HostLoad", () => {
  it("is there when its threads are at work", async () => {
    const status = load.set(0.25);
    expect(status.done).toBe(false);
    await status.finished;
    expect(load.locate()).toEqual({ setpoint: 0.25, readback: 0.25 });
    expect(load.set(0.5).done).toBe(true);
    expect(load.read().load.value).toBe(0.5);
  });

  it("keeps processors busy until it is stopped", async () => {
    await load.set(1).finished;
    expect(await processorTime()).toBeGreaterThan(0.05);
    load.stop();
    await systemClock.sleep(0.05);
    expect(await processorTime()).toBeLessThan(0.05);
    expect(load.locate()).toEqual({ setpoint: 0, readback: 0 });
  });

  it("rests at a load of 0, and can be set again after a stop", async () => {
    await load.set(0).finished;
    expect(await processorTime()).toBeLessThan(0.05);
    load.stop();
    await load.set(0.75).finished;
    expect(load.read().load.value).toBe(0.75);
  });

  it("settles what was under way when it is stopped at once", async () => {
    const good = load.set(0.5);
    load.stop();
    expect({ done: good.done, error: good.error }).toEqual({ done: true, error: undefined });
    const bad = load.set(0.5);
    load.stop(false);
    await expect(bad.finished).rejects.toThrow("load was stopped before its threads were at work");
    const given = load.set(0.5);
    given.cancel?.();
    expect(given.error).toBeDefined();
    expect(load.read().load.value).toBe(0);
  });

  it.each([
    [1.5, "load cannot be set to 1.5: its limits are 0 and 0.9"],
    [-0.1, "load cannot be set to -0.1: its limits are 0 and 0.9"],
    ["full", 'load can be set to a number, got "full"'],
  ])("refuses %s before it does anything", (value, text) => {
    const limited = new HostLoad("load", { limits: [0, 0.9] });
    expect(() => limited.checkValue(value as number)).toThrow(text);
    expect(() => limited.set(value as number)).toThrow(text);
    expect(limited.read().load.value).toBe(0);
  });

  it("describes what it reads and how it is made", () => {
    const limited = new HostLoad("load", { limits: [0, 0.9], cores: 2 });
    expect(limited.describe()).toMatchObject({
      load: { source: "host:load", limits: { control: { low: 0, high: 0.9 } } },
    });
    expect(limited.readConfiguration()).toMatchObject({ load_cores: { value: 2 } });
    expect(limited.describeConfiguration()).toMatchObject({ load_cores: { dtype: "integer" } });
    const guards = [isReadable, isLocatable, isStoppable, isConfigurable];
    expect(guards.every((guard) => guard(limited))).toBe(true);
  });

  it.each([
    [{ limits: [0, 2] as const }, "load: limits must be within 0 and 1, got 0 and 2"],
    [{ limits: [0.5, 0.1] as const }, "load: limits must be within 0 and 1, got 0.5 and 0.1"],
    [{ cores: 0 }, "load: cores must be 1 or more, got 0"],
  ])("cannot be made with %j", (options, text) => {
    expect(() => new HostLoad("load", options)).toThrow(text);
  });
});
