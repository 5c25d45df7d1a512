import { IllegalMessageSequence, type Msg, type Plan, RequestStop } from "@runengine/messages";
import { doneStatus } from "@runengine/protocols";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  absSet,
  broadcastMsg,
  collectWhileCompleting,
  completeAll,
  kickoffAll,
  mv,
  mvr,
  one1dStep,
  rd,
  relSet,
  repeat,
  stageAll,
  triggerAndRead,
} from "../index.ts";
import { drive, lines, linesOf, type TestDevice, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor();
const reading = (value: unknown) => ({ value, timestamp: 0 });
const locatable = { ...testMotor("located"), locate: () => ({ setpoint: 5, readback: 5.25 }) };
const answerLocate = ({ command }: Msg) =>
  command === "locate" ? { setpoint: 5, readback: 5.25 } : undefined;

describe("mv", () => {
  it("sets all devices in one group and waits for it", () => {
    const { messages, result } = drive(mv(motor, 1, testMotor("y"), 2), ({ command }) =>
      command === "set" ? doneStatus : true,
    );
    expect(new Set(messages.map(({ kwargs }) => kwargs.group)).size).toBe(1);
    expect(lines(messages)).toEqual(["set motor 1", "set y 2", "wait"]);
    expect(result).toEqual([doneStatus, doneStatus]);
  });

  it("hands further options on to the devices", () => {
    const [set, wait] = drive(mv(motor, 1, { group: "g", timeout: 3, speed: 4 })).messages;
    expect(set).toMatchObject({ args: [1], kwargs: { group: "g", speed: 4 } });
    expect(wait).toMatchObject({ kwargs: { group: "g", timeout: 3 } });
  });

  it.each([
    [[motor, 1, motor, 2], "mv: motor is there twice; give one target for each device"],
    [[det, 1], "mv: argument 1 must be a device that can be set, got det"],
    [[motor], "mv: devices and targets must come in turn: mv(device, target, …)"],
    [[motor, 1, 5], "mv: devices and targets must come in turn: mv(device, target, …)"],
  ])("refuses what is no list of devices and targets: %#", (args, message) => {
    expect(() => mv(...args)).toThrow(message);
  });

  it("has the device's type of target", () => {
    const text = { name: "text", set: (_value: string) => {} };
    expectTypeOf(mv(motor, 1, text, "a")).toEqualTypeOf<ReturnType<typeof mv>>();
  });
});

describe("mvr and relSet", () => {
  it("add to where a device was sent, however it tells of that", () => {
    const readOnly = { ...testDetector("m"), set: () => {} };
    const plan = () => mvr(testMotor("motor", 10), 1, locatable, 2, readOnly, 3);
    const answer = (msg: Msg) =>
      msg.command === "read" ? { m: reading(100), other: reading(1) } : answerLocate(msg);
    const sent = lines(drive(plan(), answer).messages).slice(0, -1);
    expect(sent).toEqual(["set motor 11", "locate located", "set located 7", "read m", "set m 103"]);
    expect(linesOf(relSet(testMotor("motor", 2), 0.5))).toEqual(["set motor 2.5"]);
  });

  it("say which device cannot be moved relatively", () => {
    expect(() => linesOf(mvr({ name: "blind", set: () => {} }, 1))).toThrow(
      "blind cannot be moved relatively",
    );
    const worded = { ...testMotor("worded"), position: "in" };
    expect(() => linesOf(mvr(worded, 1))).toThrow(
      "worded cannot be moved from in by 1: both must be numbers",
    );
  });
});

describe("absSet", () => {
  it("waits when it is told to", () => {
    expect(linesOf(absSet(motor, 1))).toEqual(["set motor 1"]);
    const [set, wait] = drive(absSet(motor, 1, { wait: true })).messages;
    expect(wait?.kwargs).toEqual({ group: set?.kwargs.group });
  });
});

describe("rd", () => {
  it("gives the readback, the hinted value or the only one", () => {
    expect(drive(rd(locatable), answerLocate).result).toBe(5.25);
    const both = () => ({ det: reading(3), noise: reading(1) });
    expect(drive(rd(det), both).result).toBe(3);
    const plain = { ...det, hints: undefined };
    expect(drive(rd(plain), () => ({ x: reading(7) })).result).toBe(7);
  });

  it("gives what is said for a plan that nobody answers", () => {
    expect(drive(rd(det)).result).toBe(0);
    expect(drive(rd(locatable, -1)).result).toBe(-1);
  });

  it("refuses a device with several values", () => {
    const two = { ...det, hints: { fields: ["a", "b"] } };
    expect(() => drive(rd(two))).toThrow("det has 2 values (a, b) and no one of them stands for it");
    const plain = { ...det, hints: undefined };
    expect(() => drive(rd(plain), () => ({ x: reading(1), y: reading(2) }))).toThrow("hint one field");
  });
});

describe("triggerAndRead", () => {
  const answer = ({ command, obj }: Msg) => {
    const { name } = (obj ?? {}) as { name: string };
    return command === "read" ? { [name]: reading(1) } : undefined;
  };

  it("gives all readings and reads parts of a device with the whole only", () => {
    const whole = testDetector("whole");
    const part = { ...testDetector("part"), parent: whole };
    const { messages, result } = drive(triggerAndRead([part, det, whole, det]), answer);
    expect(lines(messages).filter((line) => line.startsWith("read"))).toEqual(["read det", "read whole"]);
    expect(result).toEqual({ det: reading(1), whole: reading(1) });
  });

  it("reads all at once when it is told to", () => {
    const both = { det: reading(1), motor: reading(2) };
    const { messages, result } = drive(
      triggerAndRead([det, motor], "other", { parallel: true }),
      ({ command }) => (command === "read_all" ? both : undefined),
    );
    expect(lines(messages).slice(2)).toEqual(["create", "read_all det motor", "save"]);
    expect(messages[2]?.kwargs).toEqual({ name: "other" });
    expect(result).toEqual(both);
  });

  it("drops the event when a reading fails", () => {
    const seen: string[] = [];
    const fail = ({ command }: Msg) => {
      seen.push(command);
      if (command === "read") throw new Error("read failed");
    };
    expect(() => drive(triggerAndRead([det]), fail)).toThrow("read failed");
    expect(seen.slice(-2)).toEqual(["read", "drop"]);
  });

  it("drops the event when it is interrupted just after beginning it", () => {
    const seen: string[] = [];
    const stop = ({ command }: Msg) => {
      seen.push(command);
      if (command === "create") throw new RequestStop();
    };
    expect(() => drive(triggerAndRead([det]), stop)).toThrow(RequestStop);
    expect(seen.slice(-2)).toEqual(["create", "drop"]);
  });

  it("drops no event that it could not begin", () => {
    const seen: string[] = [];
    const refuse = ({ command }: Msg) => {
      seen.push(command);
      if (command === "create") throw new IllegalMessageSequence("no run");
    };
    expect(() => drive(triggerAndRead([det]), refuse)).toThrow("no run");
    expect(seen.at(-1)).toBe("create");
  });

  it("keeps a device from being read again that must not be", () => {
    const once = { ...det, rewindable: false };
    const sent = linesOf(triggerAndRead([once]), ({ command, args }) =>
      command === "rewindable" && args[0] === null ? true : undefined,
    );
    expect([sent[0], sent[1], sent.at(-1)]).toEqual([
      "rewindable null",
      "rewindable false",
      "rewindable true",
    ]);
  });
});

describe("one1dStep", () => {
  it("moves, waits and reads", () => {
    const sent = linesOf(one1dStep([], motor, 3)).map((line) => line.replace(/ \S+-\d+$/, ""));
    expect(sent).toEqual(["checkpoint", "set motor 3", "wait", "create", "read motor", "save"]);
  });
});

describe("repeat", () => {
  const null_ = function* (): Plan {
    yield { command: "null", obj: null, args: [], kwargs: {}, run: null };
  };

  it("makes a checkpoint before each time, and none for none", () => {
    expect(linesOf(repeat(null_, 2))).toEqual(["checkpoint", "null", "checkpoint", "null"]);
    expect(linesOf(repeat(null_, 0))).toEqual([]);
  });

  it("sleeps by a list of delays, which ends it when there is no number", () => {
    expect(linesOf(repeat(null_, 3, [0.5, null]))).toEqual([
      ...["checkpoint", "null", "sleep 0.5"],
      ...["checkpoint", "null"],
      ...["checkpoint", "null"],
    ]);
    expect(linesOf(repeat(null_, null, [0.5])).filter((line) => line === "null")).toHaveLength(2);
  });

  it("refuses too few delays: of a list at once, of others when they have run out", () => {
    expect(() => linesOf(repeat(null_, 4, [1]))).toThrow("4 repetitions need 3 delays, but there are 1");
    const seen: string[] = [];
    const plan = repeat(null_, 4, [1].values());
    expect(() => drive(plan, ({ command }) => seen.push(command))).toThrow("but there are 1");
    expect(seen).toEqual(["checkpoint", "null", "sleep", "checkpoint", "null"]);
  });
});

describe("stageAll", () => {
  it("waits only when a device answers with a status", () => {
    expect(linesOf(stageAll(det, motor), () => [])).toEqual(["stage det", "stage motor"]);
    expect(linesOf(stageAll(det), () => doneStatus)).toEqual(["stage det", "wait"]);
  });
});

describe("flights of several", () => {
  const flyer = { name: "f", kickoff: () => {}, complete: () => {}, describeCollect: () => ({}) };

  it("are kicked off and completed in one group", () => {
    expect(linesOf(kickoffAll([flyer]))).toHaveLength(2);
    expect(linesOf(kickoffAll([flyer], { wait: false }))).toEqual(["kickoff f"]);
    expect(linesOf(completeAll([flyer], { wait: true }))).toHaveLength(2);
  });

  it("are collected from until all are done", () => {
    let waits = 0;
    const plan = collectWhileCompleting([flyer], [flyer], { flushPeriod: 1, stream: "fly" });
    const sent = lines(drive(plan, ({ command }) => (command === "wait" ? ++waits > 2 : undefined)).messages);
    expect(sent.filter((line) => line.startsWith("collect"))).toHaveLength(3);
    expect(linesOf(collectWhileCompleting([flyer], [flyer]))).toHaveLength(3);
  });
});

describe("broadcastMsg", () => {
  it("gives the replies in order", () => {
    const replies = drive(broadcastMsg("stage", [det, motor]), ({ obj }) => [obj]).result;
    expect(replies).toEqual([[det], [motor]]);
  });
});

describe("mv of pseudo axes", () => {
  const whole: { name: string; set(value: unknown): void; pseudoAxes: Record<string, unknown> } = {
    name: "sample",
    set: () => {},
    pseudoAxes: {},
  };
  const [h, k] = [
    { ...testMotor("sample_h"), parent: whole },
    { ...testMotor("sample_k"), parent: whole },
  ];
  const real = { ...testMotor("sample_omega"), parent: whole };
  Object.assign(whole.pseudoAxes, { h, k });

  it("is one move of the device that they are axes of", () => {
    const { messages } = drive(mv(h, 1, testMotor(), 2, k, 3));
    expect(
      messages.map(({ command, obj, args }) => [command, (obj as TestDevice | null)?.name, args]),
    ).toEqual([
      ["set", "sample", [{ h: 1, k: 3 }]],
      ["set", "motor", [2]],
      ["wait", undefined, []],
    ]);
    expect(linesOf(mv(h, 1))).toEqual(["set sample_h 1", "wait"]);
  });

  it("refuses the device with its axes, and pseudo axes with real ones", () => {
    expect(() => mv(whole, {}, h, 1)).toThrow("sample cannot be moved together with its axis sample_h");
    expect(() => mv(h, 1, real, 1)).toThrow("sample_omega is a real axis of sample");
  });
});
