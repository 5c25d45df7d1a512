import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemClock, virtualClock } from "./index.ts";

const start = 1_000_000;

describe("virtualClock", () => {
  it("begins where it is told to, and stands still while nobody sleeps", async () => {
    const clock = virtualClock({ start });
    await clock.turn();
    expect(clock.now()).toBe(start);
    expect(virtualClock().now()).toBe(1_700_000_000);
  });

  it("passes an hour in no time", async () => {
    const clock = virtualClock({ start });
    await clock.sleep(3600);
    expect(clock.now()).toBe(start + 3600);
  });

  it("wakes sleepers in the order of their times, and those of one time in the order in which they lay down", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), async (naps) => {
        const clock = virtualClock({ start });
        const woken: { nap: number; index: number; at: number }[] = [];
        await Promise.all(
          naps.map(async (nap, index) => {
            await clock.sleep(nap);
            woken.push({ nap, index, at: clock.now() - start });
          }),
        );
        const order = naps.map((nap, index) => ({ nap, index, at: nap }));
        expect(woken).toEqual(order.sort((a, b) => a.nap - b.nap || a.index - b.index));
      }),
      { numRuns: 30 },
    );
  });

  it("wakes one at a time: what it does next comes before the next jump", async () => {
    const clock = virtualClock({ start });
    const log: string[] = [];
    clock.after(1, () => {
      log.push(`first at ${clock.now() - start}`);
      clock.after(0.5, () => log.push(`its own at ${clock.now() - start}`));
    });
    await clock.sleep(2);
    expect(log).toEqual(["first at 1", "its own at 1.5"]);
  });

  it("does not jump while somebody holds it", async () => {
    const clock = virtualClock({ start });
    const first = clock.hold();
    const second = clock.hold();
    let awake = false;
    const sleeping = clock.sleep(1).then(() => {
      awake = true;
    });
    first();
    first();
    for (let i = 0; i < 5; i++) await systemClock.turn();
    expect({ awake, now: clock.now() }).toEqual({ awake: false, now: start });
    second();
    await sleeping;
    expect(clock.now()).toBe(start + 1);
  });

  it("does not jump in a turn in which somebody asked something of it", async () => {
    const clock = virtualClock({ start });
    let awake = false;
    const sleeping = clock.sleep(1).then(() => {
      awake = true;
    });
    for (let i = 0; i < 20; i++) await clock.turn();
    expect(awake).toBe(false);
    await sleeping;
  });

  it("forgets a call that was called off, without going there", async () => {
    const clock = virtualClock({ start });
    let called = false;
    const forget = clock.after(10, () => {
      called = true;
    });
    forget();
    await clock.sleep(1);
    for (let i = 0; i < 3; i++) await systemClock.turn();
    expect({ called, now: clock.now() }).toEqual({ called: false, now: start + 1 });
  });

  it("ends a sleep that is aborted, with the signal's reason", async () => {
    const clock = virtualClock({ start });
    const controller = new AbortController();
    const sleeping = clock.sleep(10, controller.signal);
    controller.abort(new Error("stopped"));
    await expect(sleeping).rejects.toThrow("stopped");
    await expect(clock.sleep(10, controller.signal)).rejects.toThrow("stopped");
    expect(clock.now()).toBe(start);
  });

  it("never comes to the end of an endless sleep", async () => {
    const clock = virtualClock({ start });
    clock.after(Number.POSITIVE_INFINITY, () => {
      throw new Error("the end of time");
    });
    await clock.sleep(1);
    for (let i = 0; i < 3; i++) await systemClock.turn();
    expect(clock.now()).toBe(start + 1);
  });

  it("takes a time in the past for now, and refuses what is no time", async () => {
    const clock = virtualClock({ start });
    await clock.sleep(-5);
    expect(clock.now()).toBe(start);
    expect(() => clock.after(Number.NaN, () => {})).toThrow("a clock waits for seconds, got NaN");
    await expect(clock.sleep(Number.NaN)).rejects.toThrow(RangeError);
  });
});
