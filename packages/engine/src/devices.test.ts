import {
  checkpoint,
  closeRun,
  collect,
  complete,
  configure,
  create,
  declareStream,
  drop,
  kickoff,
  locate,
  type Msg,
  message,
  monitor,
  nothing,
  openRun,
  type Plan,
  read,
  save,
  set,
  sleep,
  stage,
  trigger,
  wait,
} from "@runengine/messages";
import type { Readable, ReadingsListener } from "@runengine/protocols";
import { settableStatus, systemClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { errorContext, FailedStatus, IllegalMessageSequence, UnsupportedDeviceError } from "./index.ts";
import { countingDetector, slowMotor, watchedEngine } from "./testing.ts";

function* eventOf(...devices: Readable[]): Plan {
  yield* openRun();
  yield* create();
  for (const device of devices) yield* read(device);
  yield* save();
  yield* closeRun();
}

describe("a device", () => {
  it("that cannot do what is asked is named, with what it lacks", async () => {
    const { RE } = watchedEngine();
    const call = RE.run([message("set", countingDetector(), [5], { group: null })]);
    await expect(call).rejects.toThrow('det cannot do "set": it is not Movable (it lacks set())');
    await expect(RE.run([message("read", null)])).rejects.toBeInstanceOf(UnsupportedDeviceError);
  });

  it.each([
    [
      "a text where it said number",
      { det: { value: "high", timestamp: 1 } },
      /det, data key "det": expected a value of dtype number, got "high"/,
    ],
    ["no reading for a key", {}, /det, data key "det": expected a reading/],
    [
      "a key that it did not describe",
      { det: { value: 1, timestamp: 1 }, extra: { value: 1, timestamp: 1 } },
      /det, data key "extra": expected only keys/,
    ],
    ["nothing at all", null, /det: expected readings from read\(\), got null/],
  ])("that gives %s is named in the error", async (_what, readings, error) => {
    const { RE } = watchedEngine();
    const det = { ...countingDetector(), read: () => readings as never };
    await expect(RE.run(eventOf(det))).rejects.toThrow(error);
  });

  it("that describes itself wrongly is named in the error", async () => {
    const { RE } = watchedEngine();
    const det = {
      ...countingDetector(),
      describe: () => ({ det: { dtype: "float", shape: [], source: "x" } }) as never,
    };
    await expect(RE.run(eventOf(det))).rejects.toThrow(
      /det, data key "det": expected a dtype out of string, number/,
    );
  });

  it("may give small arrays; larger ones are refused with the remedy", async () => {
    const { RE, documentsOf } = watchedEngine({ mostElements: 4 });
    const camera = (size: number) => ({
      ...countingDetector("cam"),
      describe: () => ({ cam: { dtype: "array" as const, shape: [size], source: "x" } }),
      read: () => ({ cam: { value: new Float64Array(size), timestamp: 1 } }),
    });
    await RE.run(eventOf(camera(4)));
    expect(documentsOf("event")[0]?.data.cam).toEqual([0, 0, 0, 0]);
    await expect(RE.run(eventOf(camera(5)))).rejects.toThrow(
      /at most 4 elements \(write larger ones to an AssetStore/,
    );
  });

  it("whose move fails is named, with its own error as the cause", async () => {
    const { RE, clock } = watchedEngine();
    const stall = new Error("motor stalled");
    const motor = {
      name: "motor",
      set: async () => {
        await clock.sleep(1);
        throw stall;
      },
    };
    const error = await RE.run(
      (function* () {
        yield* set(motor, 1, { group: "A" });
        yield* wait("A");
      })(),
    ).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FailedStatus);
    expect((error as Error).message).toBe("motor: set failed: motor stalled");
    expect((error as Error).cause).toBe(stall);
  });

  it("whose move fails unwaited still fails the plan, at once", async () => {
    const { RE, clock } = watchedEngine();
    const motor = {
      name: "motor",
      set: async () => {
        await clock.sleep(1);
        throw new Error("motor stalled");
      },
    };
    const plan = (function* () {
      yield* set(motor, 1);
      yield* sleep(1000);
      yield* nothing();
    })();
    const began = clock.now();
    const error = await RE.run(plan).catch((reason: unknown) => reason);
    expect(String(error)).toContain("motor: set failed: motor stalled");
    expect(clock.now() - began).toBeCloseTo(1);
    expect(errorContext(error)).toMatchObject({ number: 2, msg: { command: "sleep" } });
  });

  it("with its parents is named by its path", async () => {
    const { RE } = watchedEngine();
    const stage = { name: "stage" };
    await expect(RE.run([message("trigger", { name: "x", parent: stage })])).rejects.toThrow(
      /^stage\/x cannot do "trigger"/,
    );
  });

  it("tells where it is, and where it was sent", async () => {
    const { RE } = watchedEngine();
    const motor = { name: "m", set() {}, locate: async () => ({ setpoint: 2, readback: 1.9 }) };
    const { planResult } = await RE.run(locate(motor));
    expect(planResult).toEqual({ setpoint: 2, readback: 1.9 });
  });

  it("that was configured gets a new descriptor, and the count goes on", async () => {
    const { RE, documentsOf } = watchedEngine();
    let gain = 1;
    const readings = () => ({ gain: { value: gain, timestamp: 1 } });
    const det = {
      ...countingDetector(),
      readConfiguration: readings,
      describeConfiguration: () => ({ gain: { dtype: "number" as const, shape: [], source: "x" } }),
      configure(settings: Readonly<Record<string, unknown>>) {
        const old = readings();
        gain = settings.gain as number;
        return [old, readings()] as const;
      },
    };
    function* event(): Plan {
      yield* create();
      yield* read(det);
      yield* save();
    }
    await RE.run(
      (function* () {
        yield* openRun();
        yield* event();
        yield* configure(det, { gain: 5 });
        yield* event();
        yield* closeRun();
      })(),
    );
    expect(documentsOf("descriptor").map(({ configuration }) => configuration?.det?.data)).toEqual([
      { gain: 1 },
      { gain: 5 },
    ]);
    expect(documentsOf("event").map(({ seq_num }) => seq_num)).toEqual([1, 2]);
  });
});

describe("events", () => {
  it.each([
    ["save without create", [openRun.msg(), save.msg()]],
    ["drop without create", [openRun.msg(), drop.msg()]],
    ["create without a run", [create.msg()]],
    ["create twice", [openRun.msg(), create.msg(), create.msg()]],
    ["checkpoint within", [openRun.msg(), create.msg(), checkpoint.msg()]],
    ["openRun twice", [openRun.msg(), openRun.msg()]],
    ["closeRun without a run", [closeRun.msg()]],
    ["kickoff without a run", [kickoff.msg({ name: "f", kickoff() {} })]],
  ])("%s is an illegal sequence", async (_what, messages) => {
    const { RE } = watchedEngine();
    await expect(RE.run(messages)).rejects.toBeInstanceOf(IllegalMessageSequence);
    expect(RE.state).toBe("idle");
  });

  it("of one stream hold the same devices", async () => {
    const { RE } = watchedEngine();
    const plan = (function* () {
      yield* openRun();
      for (const name of ["a", "b"]) {
        yield* create();
        yield* read(countingDetector(name));
        yield* save();
      }
    })();
    await expect(RE.run(plan)).rejects.toThrow(
      "Stream primary holds a, but this event was read from b; use another stream",
    );
  });

  it("may be empty, and are then left out", async () => {
    const { RE, documentsOf } = watchedEngine();
    await RE.run([openRun.msg(), create.msg(), save.msg(), closeRun.msg()]);
    expect(documentsOf("event")).toEqual([]);
    expect(documentsOf("stop")[0]?.num_events).toEqual({});
  });

  it("can be declared beforehand, and in the strict mode must be", async () => {
    const strict = watchedEngine({ requireStreamDeclaration: true });
    const det = countingDetector();
    await expect(strict.RE.run(eventOf(det))).rejects.toThrow("Stream primary is not declared");
    await strict.RE.run(
      (function* () {
        yield* openRun();
        yield* declareStream([det], { name: "primary" });
        yield* create();
        yield* read(det);
        yield* save();
        yield* closeRun();
      })(),
    );
    expect(strict.documentsOf("descriptor")).toHaveLength(1);
    expect(strict.documentsOf("event")).toHaveLength(1);
  });

  it("of a monitor follow the device, and are not taken back by a pause", async () => {
    const { RE, documentsOf } = watchedEngine();
    const listeners = new Set<ReadingsListener>();
    const signal = {
      ...countingDetector("signal"),
      subscribe(listener: ReadingsListener) {
        listeners.add(listener);
        listener();
      },
      clearSub: (listener: ReadingsListener) => void listeners.delete(listener),
    };
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* monitor(signal, { name: "mon" });
        yield* checkpoint();
        signal.trigger();
        for (const listener of listeners) listener();
        yield message("pause", null, [], { defer: false });
        yield* closeRun();
      })(),
    );
    await RE.pausedOrIdle();
    expect(listeners.size).toBe(0);
    RE.resume();
    await call;
    expect(documentsOf("event").map(({ seq_num, data }) => [seq_num, data.signal])).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ mon: 3 });
    expect(listeners.size).toBe(0);
  });
});

describe("monitors", () => {
  function monitored(name = "signal") {
    const listeners = new Set<ReadingsListener>();
    return {
      ...countingDetector(name),
      listeners,
      subscribe(listener: ReadingsListener) {
        listeners.add(listener);
        listener();
      },
      clearSub: (listener: ReadingsListener) => void listeners.delete(listener),
      change() {
        this.triggers++;
        for (const listener of listeners) listener();
      },
    };
  }

  it("with an interval make an event of the latest change in each, and of the last one", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const signal = monitored();
    for (let i = 1; i <= 25; i++) clock.after(i / 10, () => signal.change());
    await RE.run(
      (function* () {
        yield* openRun();
        yield* monitor(signal, { name: "mon", interval: 1 });
        yield* sleep(2.75);
        yield* closeRun();
      })(),
    );
    expect(documentsOf("event").map(({ data }) => data.signal)).toEqual([0, 10, 20, 25]);
  });

  it("may watch one device for two runs", async () => {
    const { RE, documentsOf } = watchedEngine();
    const signal = monitored();
    const inRun = (msg: Msg, run: string): Msg => ({ ...msg, run });
    await RE.run([
      inRun(openRun.msg(), "a"),
      inRun(openRun.msg(), "b"),
      inRun(monitor.msg(signal, { name: "mon" }), "a"),
      inRun(monitor.msg(signal, { name: "mon" }), "b"),
      inRun(closeRun.msg(), "a"),
      inRun(closeRun.msg(), "b"),
    ]);
    expect(documentsOf("stop").map(({ num_events }) => num_events)).toEqual([{ mon: 1 }, { mon: 1 }]);
    expect(signal.listeners.size).toBe(0);
  });

  it("keep their events in bounded memory when a critical listener is slow; the latest is not lost", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const signal = monitored();
    let writing = 0;
    let most = 0;
    RE.subscribe(
      "event",
      async () => {
        most = Math.max(most, ++writing);
        await systemClock.turn();
        writing--;
      },
      { delivery: "critical" },
    );
    clock.after(1, () => {
      for (let i = 0; i < 5000; i++) signal.change();
    });
    await RE.run(
      (function* () {
        yield* openRun();
        yield* monitor(signal, { name: "mon" });
        yield* sleep(2);
        yield* closeRun();
      })(),
    );
    const values = documentsOf("event").map(({ data }) => data.signal);
    expect(values.length).toBeLessThan(1100);
    expect(values.at(-1)).toBe(5000);
    expect(most).toBe(1);
  });
});

describe("flyers", () => {
  const flyer = () => ({
    name: "flyer",
    stopped: false,
    kickoff() {},
    complete: () => Promise.resolve(),
    stop() {
      this.stopped = true;
    },
    describeCollect: () => ({ fly: { x: { dtype: "number" as const, shape: [], source: "x" } } }),
    *collect() {
      for (const x of [1, 2, 3]) yield { time: x, data: { x }, timestamps: { x } };
    },
  });

  it("hand over their data as a page of events", async () => {
    const { RE, documentsOf } = watchedEngine();
    const device = flyer();
    await RE.run(
      (function* () {
        yield* openRun();
        yield* kickoff(device, { group: "k" });
        yield* wait("k");
        yield* complete(device, { group: "c" });
        yield* wait("c");
        yield* collect(device);
        yield* closeRun();
      })(),
    );
    expect(documentsOf("event_page")[0]).toMatchObject({ seq_num: [1, 2, 3], data: { x: [1, 2, 3] } });
    expect(documentsOf("stop")[0]?.num_events).toEqual({ fly: 3 });
    expect(device.stopped).toBe(false);
  });

  it("that fly again when an earlier flight ends are stopped at the end", async () => {
    const { RE } = watchedEngine();
    let landed = () => {};
    const device = { ...flyer(), complete: () => new Promise<void>((resolve) => (landed = resolve)) };
    await RE.run(
      (function* () {
        yield* openRun();
        yield* kickoff(device);
        yield* complete(device);
        yield* kickoff(device);
        landed();
        yield* sleep(1);
        yield* closeRun();
      })(),
    );
    expect(device.stopped).toBe(true);
  });

  it("that still fly at the end are stopped, and what they hold is collected", async () => {
    const { RE, documentsOf } = watchedEngine();
    const device = flyer();
    const plan = (function* () {
      yield* openRun();
      yield* kickoff(device);
      throw new Error("plan broke");
    })();
    await expect(RE.run(plan)).rejects.toThrow("plan broke");
    expect(device.stopped).toBe(true);
    expect(documentsOf("event_page")).toHaveLength(1);
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "fail", num_events: { fly: 3 } });
  });
});

describe("the cleanup", () => {
  it("stops what was set, unstages in reverse order, and closes the runs", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const motor = slowMotor(clock);
    const order: string[] = [];
    const staged = (name: string) => ({ name, stage: () => [], unstage: () => void order.push(name) });
    const [a, b] = [staged("a"), staged("b")];
    await RE.run(
      (function* () {
        yield* stage(a);
        yield* stage(b);
        yield* openRun();
        yield* set(motor, 100);
      })(),
    );
    expect(motor.calls).toEqual(["set 100", "stop"]);
    expect(order).toEqual(["b", "a"]);
    expect(documentsOf("stop")).toHaveLength(1);
  });

  it("gives up a device that never finishes its stop, names it, and goes on", async () => {
    const { RE, problems } = watchedEngine({ limits: { cleanupStep: 10 } });
    const motor = { name: "motor", set() {}, stop: () => new Promise<void>(() => {}) };
    await RE.run(set(motor, 1));
    expect(problems).toEqual(["stop() of motor: not done within 10 s; it is left as it is"]);
    expect(RE.state).toBe("idle");
  });

  it("reports its own failures beside the first error, which stays first", async () => {
    const { RE, problems } = watchedEngine();
    const first = new Error("first");
    const motor = {
      name: "motor",
      set() {},
      stop() {
        throw new Error("stop failed");
      },
    };
    const plan = (function* () {
      yield* set(motor, 1);
      throw first;
    })();
    await expect(RE.run(plan)).rejects.toBe(first);
    expect(problems).toEqual(["stop() of motor: stop failed"]);
    expect(errorContext(first).problems).toMatchObject([
      { where: "stop() of motor", error: { message: "stop failed" } },
    ]);
  });

  it("only tells of work that fails afterwards", async () => {
    const { RE, problems } = watchedEngine();
    const status = settableStatus();
    await RE.run(trigger({ name: "det", trigger: () => status }));
    status.fail(new Error("too late"));
    expect(problems).toEqual(["after the plan's end: det: trigger failed: too late"]);
    expect(RE.state).toBe("idle");
  });
});
