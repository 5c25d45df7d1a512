import {
  checkpoint,
  closeRun,
  collect,
  complete,
  create,
  drop,
  kickoff,
  nothing,
  openRun,
  type Plan,
  pause,
  RequestStop,
  read,
  save,
  set,
  sleep,
  trigger,
  wait,
} from "@runengine/messages";
import { NoReplayAllowed, settableStatus } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { FailedStatus, RunEngineInterrupted } from "./index.ts";
import { countingDetector, slowMotor, watchedEngine } from "./testing.ts";

describe("work under way at a pause", () => {
  it("is waited for again where a checkpoint lies between it and the wait", async () => {
    const { RE, clock } = watchedEngine();
    const det = { ...countingDetector(), trigger: () => clock.sleep(10).then(() => void det.triggers++) };
    const call = RE.run([trigger.msg(det, { group: "t" }), checkpoint.msg(), wait.msg("t"), read.msg(det)]);
    await clock.sleep(2);
    RE.requestPause();
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(det.triggers).toBe(1);
  });

  it("is begun again if it is a motion, which the pause has stopped", async () => {
    const { RE, clock } = watchedEngine();
    const motor = slowMotor(clock);
    const call = RE.run([set.msg(motor, 10, { group: "A" }), checkpoint.msg(), wait.msg("A")]);
    await clock.sleep(2);
    RE.requestPause();
    await RE.pausedOrIdle();
    expect(motor.calls).toEqual(["set 10", "stop"]);
    RE.resume();
    await call;
    expect(motor.position).toBe(10);
  });

  it("fails the plan if it fails meanwhile and is not begun again", async () => {
    const { RE } = watchedEngine();
    const status = settableStatus();
    const det = { ...countingDetector(), trigger: () => status };
    const call = RE.run([trigger.msg(det), checkpoint.msg(), pause.msg(), sleep.msg(10)]);
    await RE.pausedOrIdle();
    status.fail(new Error("no light"));
    RE.resume();
    await expect(call).rejects.toThrow("det: trigger failed: no light");
  });

  it("is waited for, and its data are taken once, with a device that allows no replay", async () => {
    const { RE, clock, documentsOf } = watchedEngine();
    const motor = slowMotor(clock);
    const det = {
      ...countingDetector(),
      trigger: () => clock.sleep(4).then(() => void det.triggers++),
      pause: () => {
        throw new NoReplayAllowed();
      },
      resume: () => {},
    };
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* checkpoint();
        yield* set(motor, 10, { group: "A" });
        yield* trigger(det, { group: "A" });
        yield* wait("A");
        yield* create();
        yield* read(det);
        yield* read(motor);
        yield* save();
        yield* closeRun();
      })(),
    );
    await clock.sleep(2);
    RE.requestPause();
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(documentsOf("event").map(({ data }) => data)).toEqual([{ det: 1, motor: 10 }]);
  });

  it("that was collected is not collected again", async () => {
    const { RE, documentsOf } = watchedEngine();
    let rows: readonly number[] = [];
    const flyer = {
      name: "flyer",
      kickoff: () => {
        rows = [1, 2];
      },
      complete: () => {},
      describeCollect: () => ({ fly: { x: { dtype: "number" as const, shape: [], source: "x" } } }),
      *collect() {
        for (const x of rows) yield { time: x, data: { x }, timestamps: { x } };
        rows = [];
      },
    };
    const call = RE.run(
      (function* () {
        yield* openRun();
        yield* kickoff(flyer);
        yield* checkpoint();
        yield* complete(flyer);
        yield* collect(flyer);
        yield* pause();
        yield* closeRun();
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    await call;
    expect(documentsOf("event_page")).toHaveLength(1);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ fly: 2 });
  });
});

describe("work under way at an end", () => {
  it("does not disturb the plan's cleanup by failing there", async () => {
    const { RE, clock, problems } = watchedEngine();
    const status = settableStatus();
    const motor = {
      name: "motor",
      set: (to: number) => (to > 0 ? status : status.fail(new Error("ousted"))),
    };
    const cleaned: string[] = [];
    const call = RE.run(
      (function* (): Plan {
        try {
          yield* set(motor, 10);
          yield* sleep(5);
        } finally {
          yield* set(motor, 0);
          yield* nothing();
          cleaned.push("all");
        }
      })(),
    );
    await clock.sleep(1);
    RE.stop();
    await expect(call).rejects.toBeInstanceOf(RunEngineInterrupted);
    expect(cleaned).toEqual(["all"]);
    expect(problems).toEqual(["after the plan's end: motor: set failed: ousted"]);
  });

  it("fails a cleanup that waits for it", async () => {
    const { RE, clock } = watchedEngine();
    const status = settableStatus();
    const det = { ...countingDetector(), trigger: () => status };
    const call = RE.run(
      (function* (): Plan {
        try {
          yield* trigger(det, { group: "t" });
          yield* wait("t");
        } finally {
          yield* wait("t");
        }
      })(),
    );
    await clock.sleep(1);
    RE.stop();
    clock.after(1, () => status.fail(new Error("no light")));
    await expect(call).rejects.toBeInstanceOf(FailedStatus);
  });
});

describe("an event that a pause has taken back", () => {
  it("counts as long as none has superseded it", async () => {
    const { RE, documentsOf } = watchedEngine();
    const det = countingDetector();
    const call = RE.run(
      (function* (): Plan {
        yield* openRun();
        yield* checkpoint();
        yield* create();
        yield* read(det);
        yield* save();
        yield* pause();
      })(),
    );
    await RE.pausedOrIdle();
    RE.on("message", () => RE.state === "running" && RE.stop());
    RE.resume();
    await expect(call).rejects.toBeInstanceOf(RunEngineInterrupted);
    expect(documentsOf("event")).toHaveLength(1);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ primary: 1 });
  });

  it("is not left open for a plan that had saved it, when its repetition is broken off", async () => {
    const { RE, documentsOf, commands } = watchedEngine();
    const det = countingDetector();
    const call = RE.run(
      (function* (): Plan {
        yield* openRun();
        yield* checkpoint();
        yield* create();
        yield* read(det);
        yield* save();
        try {
          yield* pause();
        } finally {
          yield* create("last");
          yield* read(det);
          yield* save();
        }
      })(),
    );
    await RE.pausedOrIdle();
    RE.on("message", ({ command }) => command === "read" && RE.state === "running" && RE.stop());
    RE.resume();
    await expect(call).rejects.toBeInstanceOf(RunEngineInterrupted);
    expect(commands.slice(-5)).toEqual(["create", "read", "create", "read", "save"]);
    expect(documentsOf("stop")[0]?.num_events).toEqual({ primary: 1, last: 1 });
  });

  it("may be dropped by a plan that is stopped before it is begun again", async () => {
    const { RE, clock } = watchedEngine();
    const det = { ...countingDetector(), read: () => clock.sleep(2).then(() => ({})) };
    const caught: unknown[] = [];
    const call = RE.run(
      (function* (): Plan {
        yield* openRun();
        yield* checkpoint();
        yield* sleep(1);
        yield* create();
        try {
          yield* read(det);
        } catch (error) {
          caught.push(error);
          yield* drop();
          throw error;
        }
      })(),
    );
    await clock.sleep(2);
    RE.requestPause();
    await RE.pausedOrIdle();
    RE.resume();
    await clock.sleep(0.5);
    RE.stop();
    await expect(call).rejects.toBeInstanceOf(RunEngineInterrupted);
    expect(caught).toHaveLength(1);
    expect(caught[0]).toBeInstanceOf(RequestStop);
  });
});
