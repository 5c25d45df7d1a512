import {
  type Command,
  checkpoint,
  closeRun,
  command,
  create,
  message,
  nothing,
  openRun,
  type Plan,
  read,
  readAll,
  save,
  set,
  sleep,
  trigger,
  wait,
} from "@runengine/messages";
import { describe, expect, expectTypeOf, it } from "vitest";
import { coreHandlers, InvalidCommand, RunEngine, TransitionError } from "./index.ts";
import { countingDetector, slowMotor, watchedEngine } from "./testing.ts";

function* oneShot(det = countingDetector()): Plan<number> {
  yield* openRun({ sample: "gold" });
  yield* trigger(det, { group: "A" });
  yield* wait("A");
  yield* create();
  const readings = yield* read(det);
  yield* save();
  yield* closeRun();
  return readings.det?.value as number;
}

describe("RunEngine", () => {
  it("carries out a plan, emits its documents, and gives what it returns", async () => {
    const { RE, documents, documentsOf } = watchedEngine();
    const result = await RE.run(oneShot(), { metadata: { operator: "Ada" } });
    expect(result).toEqual({
      runStartUids: ["uid-1"],
      planResult: 1,
      exitStatus: "success",
      interrupted: false,
      reason: "",
      problems: [],
    });
    expectTypeOf(result.planResult).toEqualTypeOf<number | undefined>();
    expect(documents.map(([name]) => name)).toEqual(["start", "descriptor", "event", "stop"]);
    expect(documentsOf("start")[0]).toMatchObject({ scan_id: 1, sample: "gold", operator: "Ada" });
    expect(documentsOf("event")[0]).toMatchObject({ seq_num: 1, data: { det: 1 } });
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "success", num_events: { primary: 1 } });
  });

  it("freezes every document through and through", async () => {
    const { RE, documents } = watchedEngine();
    await RE.run(oneShot());
    const isFrozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(documents.filter(([, doc]) => !isFrozen(doc))).toEqual([]);
  });

  it("counts scan ids, and leaves them out when told to", async () => {
    const { RE, documentsOf } = watchedEngine({ metadata: { scan_id: 41 } });
    await RE.run(oneShot());
    expect(documentsOf("start")[0]?.scan_id).toBe(42);
    expect(RE.metadata.scan_id).toBe(42);
    const without = watchedEngine({ scanIdSource: null });
    await without.RE.run(oneShot());
    expect(without.documentsOf("start")[0]).not.toHaveProperty("scan_id");
  });

  it("keeps the scan id in a metadata store before the run begins", async () => {
    const metadata: Record<string, unknown> = { scan_id: 9, operator: "Ada" };
    const saved: unknown[] = [];
    const metadataStore = { metadata, save: async () => void saved.push({ ...metadata }) };
    const { RE, documentsOf } = watchedEngine({ metadataStore });
    await RE.run(oneShot());
    expect(documentsOf("start")[0]).toMatchObject({ scan_id: 10, operator: "Ada" });
    expect(saved).toEqual([{ scan_id: 10, operator: "Ada" }]);
    const broken = watchedEngine({
      metadataStore: { metadata: {}, save: () => Promise.reject(new Error("disk full")) },
    });
    await expect(broken.RE.run(oneShot())).rejects.toThrow("disk full");
    expect(broken.documents).toEqual([]);
  });

  it("refuses metadata that are no plain data, naming the place", async () => {
    const { RE, documents } = watchedEngine();
    const plan = oneShot();
    await expect(RE.run(plan, { metadata: { sample: { made: new Date(0) } } })).rejects.toThrow(
      /metadata\.sample\.made is a Date/,
    );
    expect(documents).toEqual([]);
  });

  it("begins no run whose start document is not valid, naming the place", async () => {
    const { RE, documents } = watchedEngine();
    await expect(RE.run(oneShot(), { metadata: { "sample.name": "gold" } })).rejects.toThrow(/start/);
    await expect(RE.run(oneShot(), { metadata: { project: 5 } })).rejects.toThrow(/project/);
    expect(documents).toEqual([]);
  });

  it("rejects with the plan's own error, and closes the run as failed", async () => {
    const { RE, documentsOf } = watchedEngine();
    const error = new RangeError("no light");
    const plan = (function* () {
      yield* openRun();
      throw error;
    })();
    await expect(RE.run(plan)).rejects.toBe(error);
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "fail", reason: "no light" });
    expect(RE.state).toBe("idle");
  });

  it("throws what a handler throws into the plan, which may go on", async () => {
    const { RE } = watchedEngine();
    const plan = (function* () {
      try {
        yield message("levitate");
      } catch (error) {
        return (error as Error).name;
      }
    })();
    expect((await RE.run(plan)).planResult).toBe("InvalidCommand");
    await expect(RE.run([message("levitate")])).rejects.toBeInstanceOf(InvalidCommand);
  });

  it("takes custom commands, typed by their token, and replaced ones", async () => {
    type Beep = (times: number) => Plan<string>;
    const beep: Command<"beep", Beep> = command<"beep", Beep>("beep", (times) => ({ args: [times] }));
    const { RE } = watchedEngine({
      handlers: {
        ...coreHandlers,
        beep: (msg) => "beep ".repeat(msg.args[0] as number).trim(),
        null: () => "replaced",
      },
    });
    const plan = (function* (): Plan<[string, unknown]> {
      const sound = yield* beep(2);
      expectTypeOf(sound).toEqualTypeOf<string>();
      return [sound, yield* nothing()];
    })();
    expect((await RE.run(plan)).planResult).toEqual(["beep beep", "replaced"]);
  });

  it("says what to do when it is given no plan", async () => {
    const RE = new RunEngine();
    await expect(RE.run(oneShot as never)).rejects.toThrow("call it, as in RE.run(oneShot(…))");
    await expect(RE.run(5 as never)).rejects.toThrow("got number");
  });

  it("refuses a second plan while one runs, and says what is possible", async () => {
    const { RE } = watchedEngine();
    const call = RE.run([message("sleep", null, [1])]);
    await expect(RE.run([nothing.msg()])).rejects.toThrow(
      /while the engine is running; possible now: requestPause/,
    );
    await expect(RE.run([nothing.msg()])).rejects.toBeInstanceOf(TransitionError);
    await call;
  });

  it("reads several devices at once, in the order given", async () => {
    const { RE, documentsOf, clock } = watchedEngine();
    const late = (name: string, seconds: number) => ({
      ...countingDetector(name),
      read: async () => {
        await clock.sleep(seconds);
        return { [name]: { value: seconds, timestamp: 1 } };
      },
    });
    const began = clock.now();
    await RE.run(
      (function* () {
        yield* openRun();
        yield* create();
        yield* readAll(late("slow", 3), late("quick", 1));
        yield* save();
      })(),
    );
    expect(clock.now() - began).toBeCloseTo(3);
    expect(Object.keys(documentsOf("event")[0]?.data ?? {})).toEqual(["slow", "quick"]);
  });

  it("moves in virtual time and waits for the group", async () => {
    const { RE, clock } = watchedEngine();
    const motor = slowMotor(clock);
    const waits: (string[] | null)[] = [];
    RE.on("waiting", (works) =>
      waits.push(works?.map(({ device }) => (device as { name: string }).name) ?? null),
    );
    const began = clock.now();
    await RE.run(
      (function* () {
        yield* set(motor, 600, { group: "A" });
        yield* wait("A");
      })(),
    );
    expect(clock.now() - began).toBeCloseTo(600);
    expect(waits).toEqual([["motor"], null]);
    expect(motor.calls).toEqual(["set 600", "stop"]);
  });

  it("lets the host have its turn while a plan never waits", async () => {
    const RE = new RunEngine();
    let turns = 0;
    const plan = (function* (): Plan {
      while (turns < 3) {
        yield* checkpoint();
        for (let i = 0; i < 100; i++) yield* nothing();
      }
    })();
    const timer = (async () => {
      for (; turns < 3; turns++) await RE.clock.sleep(0.001);
    })();
    await Promise.all([RE.run(plan), timer]);
    expect(turns).toBe(3);
  });

  it("applies preprocessors, the first one innermost", async () => {
    const order: string[] = [];
    const named = (name: string) =>
      function* <R>(plan: Plan<R>): Plan<R> {
        order.push(name);
        return yield* plan;
      };
    const { RE } = watchedEngine({ preprocessors: [named("inner"), named("outer")] });
    await RE.run([sleep.msg(0)]);
    expect(order).toEqual(["outer", "inner"]);
  });
});
