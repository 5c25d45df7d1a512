import {
  checkpoint,
  closeRun,
  create,
  monitor,
  nothing,
  openRun,
  type Plan,
  pause,
  read,
  rewindable,
  save,
  sleep,
  stage,
  trigger,
  unmonitor,
  wait,
} from "@runengine/messages";
import { type ReadingsListener, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { RunEngineInterrupted } from "./index.ts";
import { countingDetector, watchedEngine } from "./testing.ts";

/** An engine whose critical listener takes some virtual time over each document. */
function slowlyKept() {
  const watched = watchedEngine();
  const { RE, clock } = watched;
  RE.subscribe("all", () => clock.turn(), { delivery: "critical" });
  return watched;
}

describe("a message that is not done again", () => {
  it("is carried through before a pause, so that the plan gets its answer", async () => {
    const { RE, documentsOf } = slowlyKept();
    const call = RE.run(
      (function* (): Plan<unknown> {
        const uid = yield* openRun();
        return [uid, yield* closeRun()];
      })(),
    );
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    RE.resume();
    const [start] = documentsOf("start");
    expect((await call).planResult).toEqual([start?.uid, start?.uid]);
  });

  it("subscribes a monitor once, whenever a pause comes", async () => {
    const { RE, clock } = slowlyKept();
    const listeners: ReadingsListener[] = [];
    const device = {
      ...countingDetector(),
      subscribe: async (listener: ReadingsListener) => {
        await clock.sleep(1);
        listeners.push(listener);
      },
      clearSub: (listener: ReadingsListener) => void listeners.splice(listeners.indexOf(listener), 1),
    };
    const call = RE.run([openRun.msg(), monitor.msg(device), nothing.msg(), closeRun.msg()]);
    await clock.sleep(0.5);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(listeners).toHaveLength(0);
    RE.resume();
    await call;
    expect(listeners).toHaveLength(0);
  });

  it("is waited for where nothing is to be done again", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const det = { ...countingDetector(), trigger: () => clock.sleep(2).then(() => void det.triggers++) };
    const call = RE.run([
      openRun.msg(),
      rewindable.msg(false),
      trigger.msg(det, { group: "t" }),
      wait.msg("t"),
      create.msg(),
      read.msg(det),
      save.msg(),
      closeRun.msg(),
    ]);
    await clock.sleep(1);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(det.triggers).toBe(1);
    RE.resume();
    await call;
    expect(documentsOf("event").map(({ data }) => data)).toEqual([{ det: 1 }]);
  });

  it("is cut short and done again if it only waits", async () => {
    const { RE, clock } = watchedEngine();
    const began = clock.now();
    const call = RE.run([rewindable.msg(false), sleep.msg(10)]);
    await clock.sleep(4);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(clock.now() - began).toBeCloseTo(4);
    RE.resume();
    await call;
    expect(clock.now() - began).toBeCloseTo(14);
  });

  it("is given up when the call is stopped meanwhile", async () => {
    const { RE, clock } = watchedEngine();
    const began = clock.now();
    const det = { ...countingDetector(), trigger: () => clock.sleep(100) };
    const call = RE.run([rewindable.msg(false), trigger.msg(det, { group: "t" }), wait.msg("t")]);
    await clock.sleep(1);
    RE.stop();
    await expect(call).rejects.toBeInstanceOf(RunEngineInterrupted);
    expect(clock.now() - began).toBeCloseTo(1);
  });
});

describe("what is done again", () => {
  function* shot(det: ReturnType<typeof countingDetector>): Plan {
    yield* trigger(det);
    yield* create();
    yield* read(det);
    yield* save();
  }

  it("is nothing of a run that is closed", async () => {
    const { RE, commands } = watchedEngine();
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* shot(countingDetector());
        yield* closeRun();
        yield* pause();
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(commands.at(-1)).toBe("pause");
  });

  it("is the whole of an event, also where a device is staged within", async () => {
    const { RE, documentsOf } = watchedEngine();
    const det = countingDetector();
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* checkpoint();
        yield* create();
        yield* stage({ name: "shutter", stage: () => [], unstage: () => [] });
        yield* read(det);
        yield* pause();
        yield* save();
        yield* closeRun();
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(documentsOf("event")).toHaveLength(1);
  });
});

describe("an interruption", () => {
  it("asked for by operator and plan at once is one", async () => {
    const { RE, states } = watchedEngine();
    RE.on("message", ({ command }) => {
      if (command === "pause") RE.requestPause();
    });
    const call = RE.run([checkpoint.msg(), pause.msg(), nothing.msg()]);
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(states).toEqual(["running", "pausing", "paused", "running", "idle"]);
  });

  it("in the cleanup after the plan ends the call so, and leaves nothing behind", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const det = { ...countingDetector(), stage: () => [], unstage: () => clock.sleep(1) };
    const call = RE.run([openRun.msg(), stage.msg(det)]);
    await clock.sleep(0.5);
    RE.abort("enough");
    await expect(call).rejects.toMatchObject({ result: { exitStatus: "abort", reason: "enough" } });
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "abort", reason: "enough" });
    await clock.sleep(10_000);
    expect(RE.state).toBe("idle");
  });

  it("by an abort while a run is being closed makes it end so", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const device = {
      ...countingDetector(),
      subscribe: () => {},
      clearSub: () => clock.sleep(1),
    };
    const call = RE.run([openRun.msg(), monitor.msg(device), closeRun.msg()]);
    await clock.sleep(0.5);
    RE.abort("enough");
    await expect(call).rejects.toBeInstanceOf(RunEngineInterrupted);
    expect(documentsOf("stop")).toMatchObject([{ exit_status: "abort", reason: "enough" }]);
  });

  it("by an abort counts also where the plan gets over it", async () => {
    const { RE } = watchedEngine();
    const call = RE.run(
      (function* (): Plan<string> {
        try {
          yield* sleep(10);
        } catch {
          yield* nothing();
        }
        return "got over it";
      })(),
    );
    RE.abort("enough");
    await expect(call).rejects.toMatchObject({
      result: { exitStatus: "abort", planResult: "got over it", reason: "enough" },
    });
  });
});

describe("a monitor", () => {
  it("that cannot be left alone in a pause neither keeps the others from it nor is watched twice", async () => {
    const { RE, problems } = watchedEngine();
    const watched = (name: string, clearSub: () => void) => {
      const listeners: ReadingsListener[] = [];
      const subscribe = (listener: ReadingsListener) => void listeners.push(listener);
      const clear = (listener: ReadingsListener) => {
        clearSub();
        listeners.splice(listeners.indexOf(listener), 1);
      };
      return { ...countingDetector(name), listeners, subscribe, clearSub: clear };
    };
    let fails = true;
    const broken = watched("broken", () => {
      if (fails) throw new Error("stuck");
    });
    const good = watched("good", () => {});
    const call = RE.run([openRun.msg(), monitor.msg(broken), monitor.msg(good), pause.msg(), closeRun.msg()]);
    await RE.pausedOrIdle();
    expect([broken.listeners.length, good.listeners.length]).toEqual([1, 0]);
    expect(problems).toEqual(["suspending the monitor of broken: stuck"]);
    fails = false;
    let restored: number[] = [];
    RE.on("state", (state) => {
      if (state === "running") restored = [broken.listeners.length, good.listeners.length];
    });
    RE.resume();
    await call;
    expect(restored).toEqual([1, 1]);
    expect([broken.listeners.length, good.listeners.length]).toEqual([0, 0]);
  });
});

describe("a monitor's interval", () => {
  it("ends with the monitor", async () => {
    const timers = new Set<number>();
    const clock = virtualClock();
    let set = 0;
    const after = clock.after.bind(clock);
    clock.after = (seconds, callback) => {
      const timer = ++set;
      timers.add(timer);
      const forget = after(seconds, () => {
        timers.delete(timer);
        callback();
      });
      return () => {
        timers.delete(timer);
        forget();
      };
    };
    const { RE, documentsOf } = watchedEngine({ clock });
    let change: ReadingsListener = () => {};
    const device = {
      ...countingDetector(),
      subscribe: (listener: ReadingsListener) => {
        change = listener;
        listener();
      },
      clearSub: () => {},
    };
    await RE.run(
      (function* () {
        yield* openRun();
        yield* monitor(device, { interval: 60 });
        change();
        yield* unmonitor(device);
        yield* closeRun();
      })(),
    );
    expect(documentsOf("event")).toHaveLength(2);
    expect(timers.size).toBe(0);
  });
});
