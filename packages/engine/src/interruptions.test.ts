import {
  checkpoint,
  clearCheckpoint,
  closeRun,
  create,
  message,
  nothing,
  openRun,
  type Plan,
  pause,
  RequestAbort,
  RequestStop,
  read,
  save,
  segment,
  set,
  sleep,
  trigger,
  wait,
} from "@runengine/messages";
import { NoReplayAllowed } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { FailedPause, RunEngineInterrupted, TransitionError } from "./index.ts";
import { countingDetector, slowMotor, watchedEngine } from "./testing.ts";

function* shot(det: ReturnType<typeof countingDetector>): Plan<unknown> {
  yield* trigger(det, { group: "t" });
  yield* wait("t");
  yield* create();
  const { det: reading } = yield* read(det);
  yield* save();
  return reading?.value;
}

describe("a pause", () => {
  it("does the messages since the checkpoint again, and supersedes their events", async () => {
    const { RE, documentsOf, commands } = watchedEngine();
    const det = countingDetector();
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* checkpoint();
        yield* shot(det);
        yield* pause();
        yield* shot(det);
        yield* closeRun();
      })(),
    );
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    expect(RE.messageCache?.map((msg) => msg.command)).toEqual(["trigger", "wait", "create", "read", "save"]);
    RE.resume();
    await call;
    expect(documentsOf("event").map(({ seq_num, data }) => [seq_num, data.det])).toEqual([
      [1, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ primary: 2 });
    expect(commands.filter((name) => name === "open_run")).toHaveLength(1);
  });

  it("may be answered at once by who listens to the state", async () => {
    const { RE, commands } = watchedEngine();
    RE.on("state", (state) => {
      if (state === "paused") RE.resume();
    });
    const plan = (function* (): Plan {
      yield* checkpoint();
      yield* nothing();
      yield* pause();
    })();
    expect(await RE.run(plan)).toMatchObject({ exitStatus: "success" });
    expect(commands).toEqual(["checkpoint", "null", "pause", "null"]);
  });

  it("gives the interrupted message the reply of its repetition", async () => {
    const { RE } = watchedEngine();
    let value = 0;
    const slow = {
      ...countingDetector(),
      read: async () => {
        const now = ++value;
        await RE.clock.sleep(1);
        return { det: { value: now, timestamp: 1 } };
      },
    };
    const call = RE.run(
      (function* (): Plan<unknown> {
        return (yield* read(slow)).det?.value;
      })(),
    );
    await RE.clock.sleep(0.5);
    RE.requestPause();
    await RE.pausedOrIdle();
    RE.resume();
    expect((await call).planResult).toBe(2);
  });

  it("never lets a late reading into the repeated event", async () => {
    const { RE, documentsOf, clock } = watchedEngine();
    let value = 0;
    const slow = {
      ...countingDetector(),
      read: async () => {
        const now = ++value;
        await clock.sleep(now === 1 ? 10 : 1);
        return { det: { value: now, timestamp: 1 } };
      },
    };
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* checkpoint();
        yield* create();
        yield* read(slow);
        yield* sleep(20);
        yield* save();
        yield* closeRun();
      })(),
    );
    await clock.sleep(0.5);
    RE.requestPause();
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(documentsOf("event").map(({ data }) => data)).toEqual([{ det: 2 }]);
  });

  it("at the next checkpoint waits for it, and takes no time there", async () => {
    const { RE, clock, commands } = watchedEngine();
    const call = RE.run([checkpoint.msg(), sleep.msg(5), checkpoint.msg(), nothing.msg()]);
    await clock.sleep(1);
    RE.requestPause({ defer: true });
    const asked = clock.now();
    await RE.pausedOrIdle();
    expect(clock.now() - asked).toBeCloseTo(4);
    expect(commands).toEqual(["checkpoint", "sleep", "checkpoint"]);
    RE.resume();
    await call;
  });

  it("stops what was set, and does not take the stopped move for a failed one", async () => {
    const { RE, clock } = watchedEngine();
    const motor = slowMotor(clock);
    const call = RE.run(
      (function* () {
        yield* checkpoint();
        yield* set(motor, 10, { group: "A" });
        yield* wait("A");
      })(),
    );
    await clock.sleep(2);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(motor.calls).toEqual(["set 10", "stop"]);
    RE.resume();
    await call;
    expect(motor.position).toBe(10);
    expect(motor.calls).toEqual(["set 10", "stop", "set 10", "stop"]);
  });

  it("before the first checkpoint begins the call again", async () => {
    const { RE, commands } = watchedEngine();
    const call = RE.run([nothing.msg(), pause.msg()]);
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(commands).toEqual(["null", "pause", "null"]);
  });

  it("after clearCheckpoint ends the call as aborted, until the next checkpoint", async () => {
    const { RE, documentsOf, states } = watchedEngine();
    const call = RE.run([openRun.msg(), clearCheckpoint.msg(), pause.msg()]);
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RunEngineInterrupted);
    expect(documentsOf("stop")[0]?.exit_status).toBe("abort");
    expect(states).toEqual(["running", "pausing", "aborting", "idle"]);

    const again = RE.run([clearCheckpoint.msg(), checkpoint.msg(), pause.msg()]);
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    RE.resume();
    await again;
  });

  it("that failed may be caught: the plan goes on, and can be paused again", async () => {
    const { RE } = watchedEngine();
    const call = RE.run(
      (function* (): Plan<string> {
        yield* clearCheckpoint();
        try {
          yield* pause();
        } catch (error) {
          if (!(error instanceof FailedPause)) throw error;
        }
        yield* checkpoint();
        yield* pause();
        return "to the end";
      })(),
    );
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    RE.resume();
    expect((await call).planResult).toBe("to the end");
  });

  it("is respected by a device whose data must not be taken again", async () => {
    const { RE, documentsOf } = watchedEngine();
    const det = {
      ...countingDetector(),
      pause() {
        throw new NoReplayAllowed();
      },
      resume() {},
    };
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* shot(det);
        yield* pause();
        yield* closeRun();
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(documentsOf("event").map(({ seq_num }) => seq_num)).toEqual([1]);
  });

  it("lets a segment begin anew, so that it decides on the data that remain", async () => {
    const { RE, documentsOf } = watchedEngine();
    const det = countingDetector();
    let pauses = 0;
    const call = RE.run(
      (function* (): Plan<unknown> {
        yield* openRun();
        yield* checkpoint();
        const seen = yield* segment(function* (): Plan<unknown> {
          const value = yield* shot(det);
          if (pauses++ === 0) yield* pause();
          return value;
        });
        yield* closeRun();
        return seen;
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    const { planResult } = await call;
    expect(planResult).toBe(2);
    expect(documentsOf("event").at(-1)?.data.det).toBe(2);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ primary: 1 });
  });

  it("says in its record where a reply has changed that the plan was given", async () => {
    const { RE, documentsOf } = watchedEngine({ recordInterruptions: true });
    const det = countingDetector();
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* shot(det);
        yield* pause();
        yield* closeRun();
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    const records = documentsOf("event").flatMap(({ data }) =>
      data.interruption === undefined ? [] : [data.interruption],
    );
    expect(records).toEqual(["pause", "resume", "done again, read det gave det = 1 before, and now 2"]);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ interruptions: 3, primary: 1 });
  });

  it("asked for within a segment is taken at its end, before the next message", async () => {
    const { RE, commands } = watchedEngine();
    const call = RE.run(
      (function* () {
        yield* segment(function* () {
          yield* pause({ defer: true });
          yield* nothing();
        });
        yield* sleep(0);
      })(),
    );
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    expect(commands).toEqual(["pause", "null"]);
    RE.resume();
    await call;
    expect(commands).toEqual(["pause", "null", "sleep"]);
  });

  it("is possible only while a plan runs", () => {
    const { RE } = watchedEngine();
    expect(() => RE.requestPause()).toThrow(TransitionError);
    expect(() => RE.resume()).toThrow("Cannot resume while the engine is idle; possible now: run");
    expect(() => RE.stop()).toThrow(TransitionError);
  });
});

describe("stop, abort and halt", () => {
  function* cleaning(caught: unknown[]): Plan {
    yield* openRun();
    try {
      yield* sleep(100);
    } catch (error) {
      caught.push(error);
      throw error;
    } finally {
      yield message("null", null, ["cleanup"]);
    }
  }

  async function endBy(how: "stop" | "abort" | "halt") {
    const watched = watchedEngine();
    const caught: unknown[] = [];
    const call = watched.RE.run(cleaning(caught)).catch((error: unknown) => error);
    await watched.clock.sleep(1);
    if (how === "abort") watched.RE.abort("no beam");
    else watched.RE[how]();
    return { ...watched, caught, error: (await call) as RunEngineInterrupted };
  }

  it("stop runs the cleanup; the data count as good", async () => {
    const { caught, error, commands, documentsOf } = await endBy("stop");
    expect(error).toBeInstanceOf(RunEngineInterrupted);
    expect(error.result).toMatchObject({ exitStatus: "success", interrupted: true });
    expect(caught[0]).toBeInstanceOf(RequestStop);
    expect(commands).toEqual(["open_run", "sleep", "null"]);
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "success" });
  });

  it("abort runs the cleanup, and its reason is in the stop document", async () => {
    const { caught, error, commands, documentsOf } = await endBy("abort");
    expect(error.result).toMatchObject({ exitStatus: "abort", reason: "no beam" });
    expect(caught[0]).toBeInstanceOf(RequestAbort);
    expect(commands).toEqual(["open_run", "sleep", "null"]);
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "abort", reason: "no beam" });
  });

  it("halt throws nothing into the plan; only its finally still has its say", async () => {
    const { caught, error, documentsOf } = await endBy("halt");
    expect(error.result).toMatchObject({ exitStatus: "abort" });
    expect(caught).toEqual([]);
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "abort" });
  });

  it("the reason of an abort is kept where the plan closes its own run", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const call = RE.run(
      (function* () {
        yield* openRun();
        try {
          yield* sleep(100);
        } finally {
          yield* closeRun();
        }
      })(),
    ).catch(() => {});
    await clock.sleep(1);
    RE.abort("sample fell off");
    await call;
    expect(documentsOf("stop")).toHaveLength(1);
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "abort", reason: "sample fell off" });
  });

  it("work from a pause too", async () => {
    const { RE, states } = watchedEngine();
    const call = RE.run([checkpoint.msg(), pause.msg(), nothing.msg()]).catch((error: unknown) => error);
    await RE.pausedOrIdle();
    RE.abort();
    expect(await call).toBeInstanceOf(RunEngineInterrupted);
    expect(states).toEqual(["running", "pausing", "paused", "aborting", "idle"]);
  });

  it("halt ends a cleanup that hangs", async () => {
    const { RE, clock } = watchedEngine();
    const call = RE.run(
      (function* () {
        try {
          yield* sleep(100);
        } finally {
          yield* sleep(1e9);
        }
      })(),
    ).catch((error: unknown) => error);
    await clock.sleep(1);
    RE.abort();
    await clock.sleep(1);
    RE.halt();
    expect(await call).toBeInstanceOf(RunEngineInterrupted);
    expect(RE.state).toBe("idle");
  });
});
