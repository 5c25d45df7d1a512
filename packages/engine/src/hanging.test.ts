import {
  closeRun,
  collect,
  create,
  kickoff,
  message,
  openRun,
  type Plan,
  read,
  save,
  set,
  sleep,
  stage,
  trigger,
  unstage,
  wait,
  waitFor,
} from "@runengine/messages";
import { settableStatus } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { DeviceTimeoutError, RunEngineInterrupted, WaitForTimeoutError } from "./index.ts";
import { countingDetector, watchedEngine } from "./testing.ts";

const never = () => new Promise<never>(() => {});
const limits = { answer: 10, work: 60, cleanupStep: 5, cleanupPlan: 100 };

describe("what hangs is given up after its limit, and named", () => {
  it("set, waited for", async () => {
    const { RE, clock } = watchedEngine({ limits });
    const began = clock.now();
    const motor = { name: "motor", set: () => settableStatus() };
    const error = await RE.run([set.msg(motor, 1, { group: "A" }), wait.msg("A")]).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(WaitForTimeoutError);
    expect(String(error)).toContain("Waited 60 s for motor");
    expect(clock.now() - began).toBeCloseTo(60);
  });

  it("trigger, waited for by the message's own timeout", async () => {
    const { RE } = watchedEngine({ limits });
    const det = { name: "det", trigger: () => settableStatus() };
    const call = RE.run([trigger.msg(det, { group: "A" }), wait.msg("A", { timeout: 2 })]);
    await expect(call).rejects.toThrow("Waited 2 s for det");
  });

  it("complete, though the plan asks to be told of time-outs that it has not set", async () => {
    const { RE } = watchedEngine({ limits });
    const flyer = { name: "flyer", complete: () => settableStatus() };
    const call = RE.run([
      message("complete", flyer, [], { group: "A" }),
      wait.msg("A", { errorOnTimeout: false }),
    ]);
    await expect(call).rejects.toThrow("Waited 60 s for flyer");
  });

  it("stage and unstage, waited for", async () => {
    const { RE, problems } = watchedEngine({ limits });
    const det = { name: "det", stage: () => settableStatus(), unstage: () => settableStatus() };
    const call = RE.run([stage.msg(det, { group: "s" }), wait.msg("s")]);
    await expect(call).rejects.toThrow("Waited 60 s for det");
    expect(problems).toEqual(["unstage() of det: not done within 5 s; it is left as it is"]);
    await expect(RE.run([unstage.msg(det, { group: "u" }), wait.msg("u")])).rejects.toThrow(
      "Waited 60 s for det",
    );
  });

  it("promises, waited for, by the names of the functions that give them", async () => {
    const { RE } = watchedEngine({ limits });
    await expect(RE.run([waitFor.msg([never], { timeout: "work" })])).rejects.toThrow(
      "Waited 60 s for never",
    );
    await expect(RE.run([waitFor.msg([never], { timeout: 2 })])).rejects.toThrow("Waited 2 s for never");
  });

  it("read; a late answer does not count", async () => {
    const { RE, clock, documentsOf } = watchedEngine({ limits });
    const det = {
      ...countingDetector(),
      read: async () => {
        await clock.sleep(15);
        return { det: { value: 1, timestamp: 1 } };
      },
    };
    const plan = (function* (): Plan<string> {
      yield* openRun();
      yield* create();
      let told = "";
      try {
        yield* read(det);
      } catch (error) {
        if (!(error instanceof DeviceTimeoutError)) throw error;
        told = error.message;
      }
      yield* sleep(20);
      yield* save();
      yield* closeRun();
      return told;
    })();
    expect((await RE.run(plan)).planResult).toMatch(/^det did not finish "read" within 10 s/);
    expect(documentsOf("event")).toEqual([]);
  });

  it("collect", async () => {
    const { RE } = watchedEngine({ limits });
    const flyer = {
      name: "flyer",
      kickoff() {},
      describeCollect: never,
      collect: () => [],
    };
    const call = RE.run([openRun.msg(), kickoff.msg(flyer), collect.msg(flyer)]);
    await expect(call).rejects.toThrow('flyer did not finish "collect" within 10 s');
  });

  it("the message stop, and the stop of the cleanup", async () => {
    const { RE, problems } = watchedEngine({ limits });
    const motor = { name: "motor", set() {}, stop: never };
    await expect(RE.run([set.msg(motor, 1), message("stop", motor)])).rejects.toThrow(
      'motor did not finish "stop" within 10 s',
    );
    expect(problems).toEqual(["stop() of motor: not done within 5 s; it is left as it is"]);
  });

  it("the cleanup of a plan, after an abort", async () => {
    const { RE, clock, problems } = watchedEngine({ limits });
    const plan = (function* () {
      try {
        yield* sleep(1e6);
      } finally {
        yield* sleep(1e6);
      }
    })();
    const began = clock.now();
    const call = RE.run(plan).catch((error: unknown) => error);
    await clock.sleep(1);
    RE.abort("no beam");
    const error = await call;
    expect(error).toBeInstanceOf(RunEngineInterrupted);
    expect((error as RunEngineInterrupted).result).toMatchObject({ exitStatus: "abort", reason: "no beam" });
    expect(clock.now() - began).toBeCloseTo(101);
    expect(problems).toEqual(["the plan's cleanup: not done within 100 s; it is halted"]);
  });

  it("not the cleanup of a plan that the operator has halted already", async () => {
    const { RE, clock, problems } = watchedEngine({ limits });
    const plan = (function* (): Plan {
      try {
        yield* sleep(1000);
      } finally {
        yield* sleep(500);
      }
    })();
    clock.after(1, () => RE.abort("enough"));
    clock.after(2, () => RE.halt());
    await expect(RE.run(plan)).rejects.toBeInstanceOf(RunEngineInterrupted);
    await clock.sleep(1000);
    expect(problems).toEqual([]);
  });

  it("pause() of a device, in a pause", async () => {
    const { RE, problems } = watchedEngine({ limits });
    const det = { ...countingDetector(), pause: never, resume() {} };
    const call = RE.run([trigger.msg(det), message("pause", null, [], { defer: false })]);
    await RE.pausedOrIdle();
    expect(RE.state).toBe("paused");
    expect(problems).toEqual(["pause() of det: not done within 5 s; it is left as it is"]);
    RE.resume();
    await call;
  });

  it("limits are checked when the engine is made", () => {
    expect(() => watchedEngine({ limits: { answer: -1 } })).toThrow(
      "limits.answer must be a number of seconds above 0",
    );
    expect(() => watchedEngine({ limits: { answers: 1 } as never })).toThrow('there is no "answers"');
  });
});
