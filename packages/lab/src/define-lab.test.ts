import type { RunStart } from "@runengine/event-model";
import { count, listScan, PlanParameterError, relScan, scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";
import { describe, expect, it } from "vitest";
import { defineLab, isLabError, UnknownDeviceError, UnknownPlanError } from "./index.ts";

function laboratory() {
  const motor = new SimMotor("motor", { limits: [-10, 10] });
  const motor1 = new SimMotor("motor1");
  const det = new SimGauss("det", { motor, center: 0, Imax: 1 });
  const plans = { count, scan, rel_scan: relScan };
  return defineLab({ devices: { motor, motor1, det }, plans, metadata: { owner: "tester" } });
}

const refusal = (work: () => unknown): Error => {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was refused");
};

describe("defineLab", () => {
  it("makes plans of texts and of JSON alike, and keeps the parameters in the start document", async () => {
    const lab = laboratory();
    const given = [
      { detectors: "det", motor: "motor", start: "-5", stop: "4", num: "10" },
      { detectors: ["det"], motor: ["motor"], start: ["-5"], stop: ["4"], num: "10" },
      { detectors: ["det"], axes: [{ motor: "motor", start: -5, stop: 4 }], num: 10 },
    ];
    for (const parameters of given) {
      const store = memoryStore();
      await lab.engine({ store }).run(lab.plan("scan", parameters));
      const { start } = await store.get(-1);
      expect(start).toMatchObject({
        owner: "tester",
        plan_name: "scan",
        plan_args: { detectors: ["det"], args: ["motor", -5, 4], num: 10 },
      });
      await lab.engine({ store }).run(lab.repeat(start));
      expect((await store.get(-1)).start.plan_args).toEqual(start.plan_args);
    }
  });

  it("scans several axes by columns", async () => {
    const lab = laboratory();
    const store = memoryStore();
    const columns = { motor: ["motor", "motor1"], start: ["0", "1"], stop: ["1", "3"] };
    await lab.engine({ store }).run(lab.plan("scan", { detectors: "det", ...columns, num: "3" }));
    const { data } = await (await store.get(-1)).table();
    expect([data.motor, data.motor1]).toEqual([
      [0, 0.5, 1],
      [1, 2, 3],
    ]);
  });

  it("offers the nearest names for a plan that does not exist", () => {
    const error = refusal(() => laboratory().plan("scna", {}));
    expect(error).toBeInstanceOf(UnknownPlanError);
    expect(error.message).toBe('There is no plan "scna"; did you mean scan?');
    expect(refusal(() => laboratory().plan("xyz")).message).toBe(
      'There is no plan "xyz"; there are count, rel_scan, scan',
    );
    expect(refusal(() => laboratory().plan("constructor"))).toBeInstanceOf(UnknownPlanError);
  });

  it.each([
    [{ detectors: "dett", num: "1" }, 'count: detectors: there is no device "dett"; did you mean det?'],
    [{ detectors: ["moter"] }, 'count: detectors: there is no device "moter"; did you mean motor?'],
  ])("offers the nearest names for a device that does not exist", (parameters, message) => {
    const error = refusal(() => laboratory().plan("count", parameters));
    expect(error).toBeInstanceOf(UnknownDeviceError);
    expect(isLabError(error)).toBe(true);
    expect(error.message).toBe(message);
  });

  it.each([
    [
      { motor: "det" },
      "scan: motor must be a device that is Movable and Readable, got det, which lacks set()",
    ],
    [{ num: "ten" }, 'scan: num must be a whole number, got "ten"'],
    [{ num: "2.5" }, "scan: num must be a whole number of at least 1, got 2.5"],
    [{ num: "0" }, "scan: num must be a whole number of at least 1, got 0"],
    [{ start: "NaN" }, 'scan: start must be a number, got "NaN"'],
    [{ nums: "3" }, "scan: nums is not a parameter of it; these are: detectors, axes, num, perStep"],
  ])("refuses %j", (wrong, message) => {
    const parameters = { detectors: "det", motor: "motor", start: "0", stop: "1", num: "3", ...wrong };
    const error = refusal(() => laboratory().plan("scan", parameters));
    expect(error).toBeInstanceOf(PlanParameterError);
    expect(error.message).toBe(message);
  });

  it("refuses to repeat a run whose devices it does not have", () => {
    const start = {
      uid: "u",
      time: 0,
      plan_name: "count",
      plan_args: { detectors: ["camera"] },
    } as RunStart;
    expect(() => laboratory().repeat(start)).toThrow('count: detectors names no device: "camera"');
    expect(() => laboratory().repeat({ ...start, plan_name: "grid" })).toThrow(UnknownPlanError);
  });

  it("has devices under their own names only", () => {
    expect(() => defineLab({ devices: { x: new SimMotor("motor") } })).toThrow(
      'the device "x" of the laboratory has the name "motor"',
    );
    expect(laboratory().device("det")).toBeInstanceOf(SimGauss);
    expect(() => laboratory().device("dte")).toThrow('There is no device "dte"; did you mean det?');
  });

  it("gives its engines its store, handlers, preprocessors and metadata", async () => {
    const store = memoryStore();
    const handled: unknown[] = [];
    const lab = defineLab({
      store,
      handlers: { beep: (msg) => handled.push(msg.args[0]) },
      preprocessors: [
        function* (plan) {
          yield { command: "beep", obj: null, args: [1], kwargs: {}, run: null };
          return yield* plan;
        },
      ],
      metadata: { a: 1, b: 1 },
    });
    const RE = lab.engine({ metadata: { b: 2 } });
    await RE.run(count([new SimMotor("motor")], 1));
    expect(handled).toEqual([1]);
    expect((await store.get(-1)).start).toMatchObject({ a: 1, b: 2 });
    expect(lab.engine()).not.toBe(lab.engine());
  });
});

it("takes a list of positions for each axis from texts", () => {
  const x = new SimMotor("x");
  const y = new SimMotor("y");
  const lab = defineLab({ devices: { x, y }, plans: { list_scan: listScan } });
  const moves = (given: Readonly<Record<string, unknown>>) =>
    [...lab.plan("list_scan", { detectors: [], ...given })].flatMap(({ command, obj, args }) =>
      command === "set" ? [[(obj as SimMotor).name, args[0]]] : [],
    );
  expect(moves({ motor: ["x"], positions: ["1,2"] })).toEqual([
    ["x", 1],
    ["x", 2],
  ]);
  expect(moves({ motor: "x", positions: "1,2" })).toEqual([
    ["x", 1],
    ["x", 2],
  ]);
  expect(moves({ motor: ["x", "y"], positions: ["1,2", "3,4"] })).toEqual([
    ["x", 1],
    ["y", 3],
    ["x", 2],
    ["y", 4],
  ]);
});
