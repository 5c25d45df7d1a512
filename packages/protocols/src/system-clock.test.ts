import { describe, expect, it } from "vitest";
import { systemClock } from "./index.ts";

describe("systemClock", () => {
  it("counts seconds since the UNIX epoch", () => {
    const ms = Date.now();
    expect(Math.abs(systemClock.now() - ms / 1000)).toBeLessThan(1);
  });

  it("sleeps no shorter than it is asked to", async () => {
    const before = performance.now();
    await systemClock.sleep(0.005);
    expect(performance.now() - before).toBeGreaterThan(4);
  });

  it("ends a sleep that is aborted, with the signal's reason", async () => {
    const controller = new AbortController();
    const sleeping = systemClock.sleep(3600, controller.signal);
    controller.abort(new Error("stopped"));
    await expect(sleeping).rejects.toThrow("stopped");
  });

  it("lets timers have their turn", async () => {
    let called = false;
    systemClock.after(0, () => {
      called = true;
    });
    for (let turns = 0; !called && turns < 10_000; turns++) await systemClock.turn();
    expect(called).toBe(true);
  });

  it("does not call back what was called off, nor what is an age away", async () => {
    let called = 0;
    const count = () => {
      called++;
    };
    systemClock.after(0.001, count)();
    const forget = systemClock.after(3e6, count);
    await systemClock.sleep(0.005);
    forget();
    expect(called).toBe(0);
  });

  it("refuses what is no time, and never comes to the end of an endless sleep", () => {
    expect(() => systemClock.after(Number.NaN, () => {})).toThrow("a clock waits for seconds, got NaN");
    systemClock.after(Number.POSITIVE_INFINITY, () => {})();
  });

  it("is held by nobody", () => {
    expect(systemClock.hold()()).toBeUndefined();
  });
});
