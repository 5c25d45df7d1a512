import { RunEngine } from "@runengine/engine";
import {
  FailedPause,
  type Msg,
  message,
  nothing,
  openRun,
  type Plan,
  RequestAbort,
  RequestStop,
} from "@runengine/messages";
import { doneStatus, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  baselineWrapper,
  contingencyWrapper,
  count,
  finalizeWrapper,
  flyDuringWrapper,
  implicitRun,
  injectMdWrapper,
  lazilyStageWrapper,
  monitorDuringWrapper,
  msgMutator,
  mv,
  resetPositionsWrapper,
  rewindableWrapper,
  runWrapper,
  scan,
  setRunKeyWrapper,
  stageWrapper,
  stubWrapper,
  subsWrapper,
  triggerAndRead,
} from "../index.ts";
import { drive, lines, linesOf, testDetector, testMotor } from "../testing.ts";

const det = testDetector();
const motor = testMotor();

/** A plan of null messages with these arguments. */
function* nulls(...args: readonly unknown[]): Plan<string> {
  for (const arg of args) yield message("null", null, [arg]);
  return "done";
}

function* failing(error: unknown = new Error("bad luck")): Plan<string> {
  throw error;
}

const sent = (plan: Plan<unknown>, answer?: (msg: Msg) => unknown) =>
  linesOf(plan, answer).map((line) => line.replace(/ \S+-\d+$/, ""));

/** What is sent until the plan throws, and what it throws. */
function sentUntilError(plan: Plan<unknown>, answer: (msg: Msg) => unknown = () => undefined) {
  const messages: Msg[] = [];
  const note = (msg: Msg) => {
    messages.push(msg);
    return answer(msg);
  };
  try {
    drive(plan, note);
  } catch (error) {
    return { sent: lines(messages), messages, error };
  }
  throw new Error("the plan did not throw");
}

describe("finalizeWrapper", () => {
  it("runs the final plan after success and failure", () => {
    expect(linesOf(finalizeWrapper(nulls("a"), nulls("end")))).toEqual(["null a", "null end"]);
    const { sent: lines_, error } = sentUntilError(finalizeWrapper(failing(), () => nulls("end")));
    expect([lines_, error]).toEqual([["null end"], new Error("bad luck")]);
  });

  it("sends nothing more when it is halted", () => {
    const plan = finalizeWrapper(nulls("a", "b"), nulls("end"));
    plan.next();
    expect(plan.return("")).toMatchObject({ done: true });
  });
});

describe("contingencyWrapper", () => {
  const options = {
    exceptPlan: () => nulls("except"),
    elsePlan: () => nulls("else"),
    finalPlan: () => nulls("final"),
  };

  it("runs what fits how the plan ended", () => {
    const { messages, result } = drive(contingencyWrapper(nulls("a"), options));
    expect([lines(messages), result]).toEqual([["null a", "null else", "null final"], "done"]);
    expect(sentUntilError(contingencyWrapper(failing(), options)).sent).toEqual([
      "null except",
      "null final",
    ]);
  });

  it("ends the error when it is told to, with what the except plan returns", () => {
    const plan = contingencyWrapper(failing(), { ...options, autoRaise: false });
    expect(drive(plan).result).toBe("done");
  });

  it("does not run the except plan for an error of the else plan", () => {
    const plan = contingencyWrapper(nulls(), { ...options, elsePlan: () => failing() });
    expect(sentUntilError(plan).sent).toEqual(["null final"]);
  });
});

describe("runWrapper", () => {
  it.each([
    [new Error("why"), { exit_status: "fail", reason: "why" }],
    [new Error(), { exit_status: "fail", reason: "Error" }],
    ["no error at all", { exit_status: "fail", reason: "no error at all" }],
    [new RequestStop(), { exit_status: "success", reason: null }],
    [new RequestAbort("enough"), { exit_status: "abort", reason: null }],
  ])("closes the run by how the plan ended: %#", (thrown, kwargs) => {
    const { messages, error } = sentUntilError(runWrapper(failing(thrown)));
    expect(messages[1]).toMatchObject({ command: "close_run", kwargs });
    expect(error).toBe(thrown);
  });
});

describe("stageWrapper", () => {
  it("stages each whole device once, and unstages in reverse after a failure too", () => {
    const whole = { name: "whole" };
    const part = { name: "part", parent: whole };
    const plan = stageWrapper(failing(), [part, det, { name: "other", parent: whole }]);
    const { sent: lines_ } = sentUntilError(plan, () => doneStatus);
    const names = ["stage whole", "stage det", "wait", "unstage det", "unstage whole", "wait"];
    expect(lines_).toEqual(names);
  });
});

describe("implicitRun", () => {
  it("puts a run around a plan and clears the checkpoint", () => {
    const { messages, result } = drive(implicitRun(nulls("a"), { sample: "Cu" }));
    expect(lines(messages)).toEqual(["open_run", "clear_checkpoint", "null a", "close_run"]);
    expect(messages[0]?.kwargs).toEqual({ sample: "Cu" });
    expect(result).toBe("done");
    expect(linesOf(implicitRun(nulls()))).toEqual(["open_run", "clear_checkpoint", "close_run"]);
  });

  it("leaves a plan alone that begins by opening a run", () => {
    const answer = ({ command }: Msg) => (command === "open_run" ? "uid" : undefined);
    const { messages, result } = drive(implicitRun(runWrapper(nulls("a"))), answer);
    expect([lines(messages), result]).toEqual([["open_run", "null a", "close_run"], "uid"]);
  });

  it("refuses a plan that opens a run of its own later, by an error that names it", () => {
    const { messages, error } = sentUntilError(implicitRun(count([det])));
    expect(error).toMatchObject({
      name: "IllegalMessageSequence",
      message: expect.stringContaining("implicitRun"),
    });
    expect(messages.at(-1)).toMatchObject({ command: "close_run", kwargs: { exit_status: "fail" } });
    const keyed = implicitRun(setRunKeyWrapper(stageWrapper(runWrapper(nulls("a")), [det]), "k"));
    expect(linesOf(keyed)).toContain("null a");
  });

  it("aborts the run where a pause was not possible", () => {
    const { messages } = sentUntilError(implicitRun(nulls("a")), ({ command }) => {
      if (command === "null") throw new FailedPause();
    });
    expect(messages.at(-1)).toMatchObject({ command: "close_run", kwargs: { exit_status: "abort" } });
  });

  it("hands on a failure and a halt at the first message", () => {
    const { sent: lines_ } = sentUntilError(implicitRun(nulls("a")), ({ command }) => {
      if (command === "null") throw new Error("no");
    });
    expect(lines_.at(-1)).toBe("close_run");
    const plan = implicitRun(nulls("a"));
    plan.next();
    expect(plan.return("")).toMatchObject({ done: true });
  });
});

describe("msgMutator", () => {
  it("changes and leaves out messages", () => {
    const plan = msgMutator(nulls(1, 2, 3), (msg) =>
      msg.args[0] === 2 ? null : { ...msg, args: [10 * (msg.args[0] as number)] },
    );
    expect(linesOf(plan)).toEqual(["null 10", "null 30"]);
  });

  it("throws what the change throws into the plan", () => {
    const plan = msgMutator(finalizeWrapper(nulls(1), nulls("end")), (msg) => {
      if (msg.args[0] === 1) throw new Error("not this one");
      return msg;
    });
    expect(sentUntilError(plan)).toMatchObject({ sent: ["null end"], error: { message: "not this one" } });
  });
});

describe("rewindableWrapper", () => {
  it("restores what held before, whatever happens", () => {
    const answer = ({ args }: Msg) => (args[0] === null ? true : undefined);
    const { sent: lines_ } = sentUntilError(rewindableWrapper(failing(), false), answer);
    expect(lines_).toEqual(["rewindable null", "rewindable false", "rewindable true"]);
    expect(linesOf(rewindableWrapper(nulls("a"), true))).toEqual(["null a"]);
  });

  it("changes nothing where rewinding is off already", () => {
    expect(linesOf(rewindableWrapper(nulls("a"), false), () => false)).toEqual(["rewindable null", "null a"]);
  });
});

describe("subsWrapper", () => {
  it("subscribes in bluesky's order and unsubscribes after a failure", () => {
    const listener = Object.assign(() => {}, {});
    let token = 0;
    const plan = subsWrapper(failing(), { event: [listener, listener], descriptor: listener, all: listener });
    const { messages } = sentUntilError(plan, ({ command }) =>
      command === "subscribe" ? ++token : undefined,
    );
    expect(messages.map(({ command, args, kwargs }) => [command, args[1] ?? kwargs.token])).toEqual([
      ...[
        ["subscribe", "all"],
        ["subscribe", "event"],
        ["subscribe", "event"],
        ["subscribe", "descriptor"],
      ],
      ...[1, 2, 3, 4].map((given) => ["unsubscribe", given]),
    ]);
  });

  it("takes one listener or a list for all documents", () => {
    const listener = () => {};
    expect(linesOf(subsWrapper(nulls(), listener))).toHaveLength(2);
    expect(linesOf(subsWrapper(nulls(), [listener, listener]))).toHaveLength(4);
  });
});

describe("wrappers that act at both ends of a run", () => {
  const sig = {
    name: "sig",
    read: () => ({}),
    describe: () => ({}),
    subscribe: () => {},
    clearSub: () => {},
  };
  const flyer = { name: "f", kickoff: () => {}, complete: () => {}, describeCollect: () => ({}) };
  const run = () => runWrapper(nulls("a"));

  it("read a baseline", () => {
    expect(sent(baselineWrapper(run(), [motor]))).toEqual([
      ...["open_run", "declare_stream motor", "create", "read motor", "save"],
      ...["null a", "create", "read motor", "save", "close_run"],
    ]);
    expect(linesOf(baselineWrapper(run(), []))).toHaveLength(3);
  });

  it("monitor signals", () => {
    expect(linesOf(monitorDuringWrapper(run(), [sig]))).toEqual([
      ...["open_run", "monitor sig", "null a", "unmonitor sig", "close_run"],
    ]);
  });

  it("let flyers fly", () => {
    expect(sent(flyDuringWrapper(run(), [flyer]))).toEqual([
      ...["open_run", "kickoff f", "wait", "null a", "complete f", "wait", "collect f", "close_run"],
    ]);
  });

  it("use the run's own key", () => {
    const { messages } = drive(baselineWrapper(setRunKeyWrapper(run(), "k"), [motor]));
    expect(new Set(messages.map(({ run: key }) => key))).toEqual(new Set(["k"]));
  });
});

describe("setRunKeyWrapper", () => {
  it("leaves keys that are there, and refuses none", () => {
    const { messages } = drive(setRunKeyWrapper(setRunKeyWrapper(nulls("a"), "inner"), "outer"));
    expect(messages[0]?.run).toBe("inner");
    expect(() => setRunKeyWrapper(nulls(), null as unknown as string)).toThrow("the key must be a text");
  });
});

describe("resetPositionsWrapper", () => {
  it("takes devices back after a failure, each to where it was first", () => {
    const at = testMotor("motor", 7);
    function* moves(): Plan {
      yield* mv(at, 1);
      yield* mv(at, 2);
      throw new Error("stuck");
    }
    const { sent: lines_ } = sentUntilError(resetPositionsWrapper(moves()));
    expect(lines_).toEqual(["set motor 1", "wait", "set motor 2", "wait", "set motor 7", "wait"]);
  });
});

describe("lazilyStageWrapper", () => {
  it("stages a device when it is first used", () => {
    const plan = lazilyStageWrapper(triggerAndRead([det]));
    const { messages } = drive(plan, ({ command, obj }) => (command === "stage" ? [obj] : undefined));
    expect(lines(messages)).toEqual([
      ...["stage det", "trigger det", "wait", "create", "read det", "save", "unstage det"],
    ]);
  });
});

describe("lazilyStageWrapper in an engine", () => {
  it("waits for a device that takes its time to be staged", async () => {
    const clock = virtualClock();
    const done: string[] = [];
    const slow = {
      ...testDetector("slow"),
      stage: async () => {
        await clock.sleep(3);
        done.push("staged");
      },
      unstage: () => {},
      trigger: () => void done.push("triggered"),
      read: () => ({ slow: { value: 1, timestamp: 0 } }),
      describe: () => ({ slow: { dtype: "number" as const, shape: [], source: "test" } }),
    };
    await new RunEngine({ clock }).run(lazilyStageWrapper(runWrapper(triggerAndRead([slow]))));
    expect(done).toEqual(["staged", "triggered"]);
  });
});

describe("stubWrapper and injectMdWrapper", () => {
  it("take runs and staging out of a plan, and give its metadata", () => {
    const { messages, result } = drive(stubWrapper(count([det], 1, { metadata: { sample: "Cu" } })));
    expect(messages.some(({ command }) => /run|stage/.test(command))).toBe(false);
    expect(result).toMatchObject({ plan_name: "count", sample: "Cu" });
  });

  it("put metadata in, before the plan's own", () => {
    const [opened] = drive(injectMdWrapper(runWrapper(nulls(), { a: 1, b: 1 }), { b: 2 })).messages;
    expect(opened?.kwargs).toEqual({ a: 1, b: 2 });
  });
});

describe("wrappers around a whole scan", () => {
  it("do not change the replies that the scan gets", () => {
    const answer = ({ command }: Msg) => (command === "open_run" ? "uid" : undefined);
    const wrapped = monitorDuringWrapper(lazilyStageWrapper(scan([det], motor, 0, 1, 2)), []);
    expect(drive(wrapped, answer).result).toBe("uid");
    expect(openRun.is(nothing.msg())).toBe(false);
  });
});
