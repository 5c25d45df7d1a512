import {
  checkpoint,
  closeRun,
  create,
  message,
  monitor,
  openRun,
  type Plan,
  read,
  save,
  sleep,
  trigger,
} from "@runengine/messages";
import type { Clock, ReadingsListener, Subscribable } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { RunEngineInterrupted } from "../index.ts";
import { countingDetector, watchedEngine } from "../testing.ts";
import {
  suspendBoolHigh,
  suspendCeil,
  suspendFloor,
  suspendWhenChanged,
  suspendWhenInsideBand,
  suspendWhenOutsideBand,
} from "./conditions.ts";

function signal(
  initial: unknown,
  name = "beam",
): Subscribable & { put(value: unknown): void; readonly listeners: Set<ReadingsListener> } {
  let value = initial;
  const listeners = new Set<ReadingsListener>();
  const read = () => ({ [name]: { value, timestamp: 1 } });
  return {
    name,
    listeners,
    read,
    describe: () => ({ [name]: { dtype: "number", shape: [], source: "x" } }),
    subscribe(listener) {
      listeners.add(listener);
      listener(read());
    },
    clearSub: (listener) => void listeners.delete(listener),
    put(next) {
      value = next;
      for (const listener of [...listeners]) listener(read());
    },
  };
}

function* twoShots(det = countingDetector()): Plan {
  yield* openRun();
  yield* checkpoint();
  for (let i = 0; i < 2; i++) {
    yield* trigger(det);
    yield* create();
    yield* read(det);
    yield* save();
    yield* sleep(10);
  }
  yield* closeRun();
}

/** Calls `work` after some seconds of the clock. */
const later = (clock: Clock, seconds: number, work: () => void) => void clock.after(seconds, work);

describe("a suspender", () => {
  it("suspends the plan while its signal is bad, visibly, and goes on from the checkpoint", async () => {
    const { RE, clock, documentsOf, states } = watchedEngine();
    const beam = signal(5);
    await RE.installSuspender(suspendFloor(beam, 2, { message: "call the control room" }));
    const began = clock.now();
    let seen: unknown;
    later(clock, 5, () => beam.put(1));
    later(clock, 6, () => (seen = [RE.state, RE.suspensions]));
    later(clock, 100, () => beam.put(3));
    await RE.run(twoShots());
    expect(seen).toEqual([
      "suspended",
      [
        {
          reason: "beam = 1 is below 2; the plan goes on at 2: call the control room",
          since: began + 5,
          until: undefined,
          deadline: undefined,
        },
      ],
    ]);
    expect(states).toEqual(["running", "suspended", "running", "idle"]);
    expect(documentsOf("event").map(({ seq_num }) => seq_num)).toEqual([1, 1, 2]);
    expect(clock.now() - began).toBeCloseTo(120);
    expect(RE.suspensions).toEqual([]);
  });

  it("waits for a settle time, which begins anew when the value turns bad again", async () => {
    const { RE, clock } = watchedEngine();
    const beam = signal(5);
    await RE.installSuspender(suspendFloor(beam, 2, { settleTime: 10 }));
    const began = clock.now();
    let until: unknown;
    later(clock, 1, () => beam.put(1));
    later(clock, 20, () => beam.put(5));
    later(clock, 25, () => beam.put(0));
    later(clock, 30, () => beam.put(5));
    later(clock, 31, () => (until = RE.suspensions[0]?.until));
    await RE.run([checkpoint.msg(), sleep.msg(2)]);
    expect(until).toBe(began + 40);
    expect(clock.now() - began).toBeCloseTo(42);
  });

  it("has hysteresis", async () => {
    const { RE, clock } = watchedEngine();
    const heat = signal(0, "heat");
    const suspender = suspendCeil(heat, 80, { resumeThreshold: 50 });
    await RE.installSuspender(suspender);
    heat.put(81);
    heat.put(60);
    expect(suspender.isTripped).toBe(true);
    heat.put(50);
    expect(suspender.isTripped).toBe(false);
    expect(() => suspendCeil(heat, 80, { resumeThreshold: 90 })).toThrow(RangeError);
    await clock.turn();
  });

  it.each([
    ["outside of a band", suspendWhenOutsideBand(signal(5), 2, 8), 9, 5],
    ["within a band", suspendWhenInsideBand(signal(1), 2, 8), 5, 9],
    [
      "when changed, if allowed to go on",
      suspendWhenChanged(signal("open"), { expectedValue: "open", allowResume: true }),
      "shut",
      "open",
    ],
    [
      "at a falsy expected value",
      suspendWhenChanged(signal(0), { expectedValue: 0, allowResume: true }),
      1,
      0,
    ],
  ])("trips %s", async (_what, suspender, bad, good) => {
    const { RE } = watchedEngine();
    const { put } = suspender.signal as ReturnType<typeof signal>;
    await RE.installSuspender(suspender);
    expect(suspender.isTripped).toBe(false);
    put(bad);
    expect(suspender.isTripped).toBe(true);
    put(good);
    expect(suspender.isTripped).toBe(false);
  });

  it("runs its plans before and after the wait, once", async () => {
    const { RE, clock, commands } = watchedEngine();
    const beam = signal(0, "beam");
    const note = (what: string) => () => message("null", null, [what]);
    await RE.installSuspender(
      suspendBoolHigh(beam, {
        prePlan: function* () {
          yield note("pre")();
        },
        postPlan: function* () {
          yield note("post")();
        },
      }),
    );
    later(clock, 1, () => beam.put(1));
    later(clock, 5, () => beam.put(0));
    await RE.run([checkpoint.msg(), sleep.msg(2)]);
    expect(commands).toEqual([
      "checkpoint",
      "sleep",
      "rewindable",
      "null",
      "wait_for",
      "null",
      "rewindable",
      "sleep",
    ]);
  });

  it("tripped before the call makes it wait, and several must all be clear", async () => {
    const { RE, clock } = watchedEngine();
    const [a, b] = [signal(1, "a"), signal(1, "b")];
    await RE.installSuspender(suspendBoolHigh(a));
    await RE.installSuspender(suspendBoolHigh(b));
    const began = clock.now();
    later(clock, 5, () => a.put(0));
    later(clock, 9, () => b.put(0));
    const call = RE.run([sleep.msg(1)]);
    await clock.sleep(1);
    expect(RE.state).toBe("suspended");
    expect(RE.suspensions.map(({ reason }) => reason)).toEqual(["a is high", "b is high"]);
    await call;
    expect(clock.now() - began).toBeCloseTo(10);
  });

  it("tripped within a suspension waits for both", async () => {
    const { RE, clock, states } = watchedEngine();
    const [a, b] = [signal(0, "a"), signal(0, "b")];
    await RE.installSuspender(suspendBoolHigh(a));
    await RE.installSuspender(suspendBoolHigh(b));
    const began = clock.now();
    later(clock, 1, () => a.put(1));
    later(clock, 2, () => b.put(1));
    later(clock, 3, () => b.put(0));
    later(clock, 8, () => a.put(0));
    await RE.run([checkpoint.msg(), sleep.msg(2)]);
    expect(clock.now() - began).toBeCloseTo(10);
    expect(states).toEqual(["running", "suspended", "running", "idle"]);
  });

  it("waits on after a pause in the middle of the wait", async () => {
    const { RE, clock, states } = watchedEngine();
    const beam = signal(0);
    await RE.installSuspender(suspendBoolHigh(beam));
    const began = clock.now();
    later(clock, 1, () => beam.put(1));
    later(clock, 2, () => RE.requestPause());
    later(clock, 3, () => RE.resume());
    later(clock, 20, () => beam.put(0));
    await RE.run([checkpoint.msg(), sleep.msg(2)]);
    expect(states).toEqual(["running", "suspended", "pausing", "paused", "suspended", "running", "idle"]);
    expect(clock.now() - began).toBeCloseTo(22);
  });

  it("that trips in a pause leaves the engine paused, and suspends at the resume", async () => {
    const { RE, clock, states } = watchedEngine();
    const beam = signal(5);
    await RE.installSuspender(suspendFloor(beam, 2));
    const call = RE.run(twoShots());
    await clock.sleep(5);
    RE.requestPause();
    await RE.pausedOrIdle();
    beam.put(1);
    await clock.sleep(5);
    expect(RE.state).toBe("paused");
    RE.resume();
    later(clock, 50, () => beam.put(5));
    await call;
    expect(states).toEqual(["running", "pausing", "paused", "running", "suspended", "running", "idle"]);
  });

  it("aborts the call after its longest wait", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const beam = signal(0);
    await RE.installSuspender(suspendBoolHigh(beam, { maxWait: 60 }));
    later(clock, 1, () => beam.put(1));
    const error = await RE.run(twoShots()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RunEngineInterrupted);
    expect(documentsOf("stop")[0]).toMatchObject({
      exit_status: "abort",
      reason: "Waited 60 s, but beam is high",
    });
  });

  it("that is taken away lets the plan go on", async () => {
    const { RE, clock } = watchedEngine();
    const beam = signal(0);
    const suspender = suspendBoolHigh(beam);
    await RE.installSuspender(suspender);
    later(clock, 1, () => beam.put(1));
    later(clock, 4, () => void RE.removeSuspender(suspender));
    await RE.run([checkpoint.msg(), sleep.msg(2)]);
    expect(beam.listeners.size).toBe(0);
  });

  it("is recorded with its cause and duration, and num_events counts it", async () => {
    const { RE, clock, documentsOf } = watchedEngine({ recordInterruptions: true });
    const beam = signal(0);
    await RE.installSuspender(suspendBoolHigh(beam));
    later(clock, 1, () => beam.put(1));
    later(clock, 6, () => beam.put(0));
    await RE.run(twoShots(Object.assign(countingDetector(), { trigger() {} })));
    const records = documentsOf("event").flatMap(({ data }) =>
      data.interruption === undefined ? [] : [data.interruption],
    );
    expect(records).toEqual(["beam is high", "beam is high: over after 5.0 s"]);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ interruptions: 2, primary: 2 });
  });

  it("leaves monitors on, attached once", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const [beam, watched] = [signal(0), signal(7, "watched")];
    await RE.installSuspender(suspendBoolHigh(beam));
    later(clock, 1, () => beam.put(1));
    later(clock, 2, () => watched.put(8));
    later(clock, 3, () => beam.put(0));
    await RE.run(
      (function* () {
        yield* openRun();
        yield* monitor(watched, { name: "mon" });
        yield* sleep(2);
        yield* closeRun();
      })(),
    );
    expect(documentsOf("event").map(({ data }) => data.watched)).toEqual([7, 8]);
    expect(watched.listeners.size).toBe(0);
  });

  it("where the plan cannot be resumed aborts it", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const beam = signal(0);
    await RE.installSuspender(suspendBoolHigh(beam));
    later(clock, 1, () => beam.put(1));
    await expect(RE.run([openRun.msg(), message("clear_checkpoint"), sleep.msg(5)])).rejects.toBeInstanceOf(
      RunEngineInterrupted,
    );
    expect(documentsOf("stop")[0]?.exit_status).toBe("abort");
  });
});
