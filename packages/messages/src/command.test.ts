import { describe, expect, expectTypeOf, it } from "vitest";
import { type Command, command, isMsg, type Msg, message, type Plan, type ReplyOf } from "./index.ts";

type Beep = (times: number) => Plan<string>;
const beep: Command<"beep", Beep> = command<"beep", Beep>("beep", (times) => ({ args: [times] }));

describe("command", () => {
  it("makes the smallest plan: one message, whose reply is its result", () => {
    const plan = beep(3);
    expect(plan.next().value).toEqual({ command: "beep", obj: null, args: [3], kwargs: {}, run: null });
    expect(plan.next("beeped")).toEqual({ done: true, value: "beeped" });
    expectTypeOf<ReplyOf<typeof beep>>().toEqualTypeOf<string>();
  });

  it("makes the message alone, and knows it", () => {
    expect(beep.msg(3)).toEqual(beep(3).next().value);
    expect([beep.is(beep.msg(1)), beep.is(message("null"))]).toEqual([true, false]);
  });

  it("is named after its command", () => {
    expect([beep.command, Object.getOwnPropertyDescriptor(beep, "name")?.value]).toEqual(["beep", "beep"]);
    expectTypeOf(beep.command).toEqualTypeOf<"beep">();
  });

  it("makes the message anew for each plan", () => {
    expect(beep.msg(1)).not.toBe(beep.msg(1));
  });
});

describe("message", () => {
  it("has five parts, empty where nothing is said", () => {
    expect(message("null")).toEqual({ command: "null", obj: null, args: [], kwargs: {}, run: null });
    const motor = { name: "motor" };
    const msg: Msg = message("set", motor, [5], { group: "A" }, "first");
    expect(msg).toEqual({ command: "set", obj: motor, args: [5], kwargs: { group: "A" }, run: "first" });
  });
});

describe("isMsg", () => {
  it("knows a message by its parts", () => {
    expect(isMsg(message("null"))).toBe(true);
    const parts = { command: "null", obj: null, args: [], kwargs: {}, run: null };
    for (const value of [null, undefined, "null", {}, { ...parts, command: 1 }, { ...parts, args: {} }])
      expect(isMsg(value)).toBe(false);
    expect(isMsg({ ...parts, kwargs: null })).toBe(false);
  });
});
