import { type Msg, type Plan, RequestAbort } from "@runengine/messages";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type CountParameters, count, oneShot, triggerAndRead } from "../index.ts";
import { drive, linesOf, testDetector } from "../testing.ts";

const det = testDetector();
const shot = ["checkpoint", "checkpoint", "trigger det", "wait", "create", "read det", "save"];
/** The messages of a shot with the names of the groups left out. */
const sent = (plan: Plan<unknown>) => linesOf(plan).map((line) => line.replace(/ \S+-\d+$/, ""));

function opening(plan: Plan<unknown>): Msg["kwargs"] {
  const opened = drive(plan).messages.find(({ command }) => command === "open_run");
  return opened?.kwargs ?? {};
}

describe("count", () => {
  it("stages, makes a run of so many shots, and unstages", () => {
    expect(sent(count([det], 2))).toEqual([
      "stage det",
      "open_run",
      ...shot,
      ...shot,
      "close_run",
      "unstage det",
    ]);
  });

  it("tells of itself in the start document", () => {
    expect(opening(count([det], 3, { metadata: { sample: "Cu" } }))).toEqual({
      detectors: ["det"],
      num_points: 3,
      num_intervals: 2,
      plan_args: { detectors: ["det"], num: 3, delay: 0 },
      plan_name: "count",
      hints: { dimensions: [[["time"], "primary"]] },
      sample: "Cu",
    });
  });

  it("lets the caller's metadata and hints go before its own", () => {
    const metadata = { plan_name: "mine", hints: { dimensions: [] } };
    expect(opening(count([det], 1, { metadata }))).toMatchObject({
      plan_name: "mine",
      hints: { dimensions: [] },
    });
  });

  it("names a function of one's own, without which the run cannot be repeated", () => {
    function* twice(): Plan {
      yield* triggerAndRead([det]);
      yield* triggerAndRead([det], "again");
    }
    const plan = () => count([det], 1, { perShot: twice });
    expect(opening(plan()).plan_args).toEqual({
      detectors: ["det"],
      num: 1,
      delay: 0,
      per_shot: "<function twice>",
    });
    expect(linesOf(plan()).filter((line) => line === "save")).toHaveLength(2);
  });

  it("closes the run as failed and unstages when a reading fails", () => {
    const answer = ({ command }: Msg) => {
      if (command === "read") throw new Error("no beam");
    };
    const seen: Msg[] = [];
    const plan = count([det], 2);
    expect(() => drive(plan, (msg) => [seen.push(msg), answer(msg)])).toThrow("no beam");
    expect(seen.slice(-3)).toMatchObject([
      { command: "drop" },
      { command: "close_run", kwargs: { exit_status: "fail", reason: "no beam" } },
      { command: "unstage" },
    ]);
  });

  it("closes the run as aborted when the operator aborts", () => {
    const seen: Msg[] = [];
    const answer = (msg: Msg) => {
      seen.push(msg);
      if (msg.command === "trigger") throw new RequestAbort("enough");
    };
    expect(() => drive(count([det]), answer)).toThrow("enough");
    expect(seen.at(-2)).toMatchObject({
      command: "close_run",
      kwargs: { exit_status: "abort", reason: null },
    });
  });

  it("sends no cleanup when it is halted", () => {
    const plan = count([det]);
    for (let asked = 0; asked < 6; asked++) plan.next();
    expect(plan.return("")).toMatchObject({ done: true });
  });

  it("paces the shots by a stopwatch that starts with each", () => {
    const { messages } = drive(count([det], 2, { delay: 0.5 }));
    const paced = messages.filter(({ stopwatch }) => stopwatch !== undefined);
    expect(paced.map(({ command }) => command)).toEqual(["checkpoint", "sleep", "checkpoint", "sleep"]);
    expect(paced[1]).toMatchObject({ args: [0.5] });
    expect(paced[1]?.stopwatch).toBe(paced[0]?.stopwatch);
    expect(paced[2]?.stopwatch).not.toBe(paced[0]?.stopwatch);
  });

  it.each([
    [[[det], 2.5], "count: num must be a whole number of at least 0 or null, got 2.5"],
    [[det], "count: detectors must be a list of devices that are Readable, got det alone; write [det]"],
    [
      [[{ name: "x" }]],
      "count: detectors must be a list of devices that are Readable, got x, which lacks read() and describe()",
    ],
    [
      [[det], 1, { delay: "1" }],
      'count: delay must be a number of at least 0 or a list of (a number of at least 0 or null) or null, got "1"',
    ],
    [
      [[det], 1, { dealy: 1 }],
      "count: dealy is not a parameter of it; these are: detectors, num, delay, perShot",
    ],
    [[], "count: detectors is missing; it must be a list of devices that are Readable"],
  ])("refuses wrong parameters in one line: %#", (args, message) => {
    const call = count as unknown as (...given: readonly unknown[]) => Plan<unknown>;
    expect(() => call(...args)).toThrow(expect.objectContaining({ name: "PlanParameterError", message }));
  });

  it("has types", () => {
    expectTypeOf(count([det], 5, { delay: 1, perShot: oneShot })).toEqualTypeOf<Plan<string>>();
    expectTypeOf(count.definition.plan).parameter(0).toMatchTypeOf<CountParameters>();
    // @ts-expect-error: a detector must be readable
    expect(() => count([{ name: "x" }])).toThrow();
    // @ts-expect-error: the number is a number
    expect(() => count([det], "5")).toThrow();
  });
});
