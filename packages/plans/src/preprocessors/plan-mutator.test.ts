import { type Msg, message, type Plan, type SegmentState, segment } from "@runengine/messages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Insertion, planMutator } from "../index.ts";
import { drive, linesOf } from "../testing.ts";

const msg = (command: string): Msg => message(command);

function* send(...commands: readonly string[]): Plan<unknown[]> {
  const replies: unknown[] = [];
  for (const command of commands) replies.push(yield msg(command));
  return replies;
}

const replyOf = ({ command }: Msg) => `reply to ${command}`;

describe("planMutator", () => {
  it("hands everything on where nothing is changed", () => {
    const { messages, result } = drive(
      planMutator(send("a", "b"), () => null),
      replyOf,
    );
    expect(messages).toMatchObject([{ command: "a" }, { command: "b" }]);
    expect(result).toEqual(["reply to a", "reply to b"]);
  });

  it("answers the plan with the reply to the last message of the head, and drops those to the tail", () => {
    const change = ({ command }: Msg): Insertion | null =>
      command === "a" ? { head: send("x", "y"), tail: send("z") } : null;
    const { messages, result } = drive(planMutator(send("a", "b"), change), replyOf);
    expect(messages.map(({ command }) => command)).toEqual(["x", "y", "z", "b"]);
    expect(result).toEqual(["reply to y", "reply to b"]);
  });

  it("puts a tail behind a message, whose own reply the plan gets", () => {
    const change = ({ command }: Msg) => (command === "a" ? { tail: send("z") } : null);
    const { messages, result } = drive(planMutator(send("a"), change), replyOf);
    expect([messages.map(({ command }) => command), result]).toEqual([["a", "z"], ["reply to a"]]);
  });

  it("shows what was put in, but a message that is handed on only once", () => {
    const shown: string[] = [];
    const change = (given: Msg): Insertion | null => {
      shown.push(given.command);
      if (given.command === "a") return { head: handOn(given, "b") };
      return given.command === "b" ? { head: send("c") } : null;
    };
    expect(linesOf(planMutator(send("a"), change))).toEqual(["c", "a"]);
    expect(shown).toEqual(["a", "b", "c"]);
  });

  it("gives the error of a head to the plan, without its tail", () => {
    function* failing(): Plan {
      yield msg("x");
      throw new Error("head failed");
    }
    function* plan(): Plan<string> {
      try {
        yield msg("a");
      } catch (error) {
        yield msg("cleanup");
        return (error as Error).message;
      }
      return "";
    }
    const change = ({ command }: Msg) => (command === "a" ? { head: failing(), tail: send("z") } : null);
    const { messages, result } = drive(planMutator(plan(), change));
    expect([messages.map(({ command }) => command), result]).toEqual([["x", "cleanup"], "head failed"]);
  });

  it("throws what `change` throws into the plan", () => {
    const change = () => {
      throw new Error("no such message");
    };
    expect(() => drive(planMutator(send("a"), change))).toThrow("no such message");
  });

  it("ends what was put in, and then the plan, when it is halted", () => {
    const ended: string[] = [];
    function* ending(name: string): Plan {
      try {
        yield msg(name);
      } finally {
        ended.push(name);
      }
    }
    const plan = planMutator(ending("a"), ({ command }) => (command === "a" ? { head: ending("x") } : null));
    plan.next();
    expect(plan.return(undefined)).toMatchObject({ done: true });
    expect(ended).toEqual(["x", "a"]);
  });

  it("keeps the order of the plan's own messages, whatever is put around them", () => {
    const insertion = fc.constantFrom("none", "head", "tail", "both");
    fc.assert(
      fc.property(fc.array(insertion, { maxLength: 12 }), (kinds) => {
        const commands = kinds.map((kind, index) => `${kind}:${index}`);
        const change = (given: Msg): Insertion | null => {
          const [kind = ""] = given.command.split(":");
          const tail = ["tail", "both"].includes(kind) ? send("after") : null;
          if (["head", "both"].includes(kind)) return { head: handOn(given, "before"), tail };
          return tail && { tail };
        };
        const { messages, result } = drive(planMutator(send(...commands), change), replyOf);
        const own = messages.map(({ command }) => command).filter((command) => command.includes(":"));
        expect(own).toEqual(commands);
        expect(result).toEqual(commands.map((command) => `reply to ${command}`));
      }),
    );
  });
});

/** First another message, then the given one. */
function* handOn(given: Msg, first: string): Plan<unknown> {
  yield msg(first);
  return yield given;
}

describe("planMutator around a segment", () => {
  const stateOf = (step: IteratorResult<Msg, unknown>) => (step.value as Msg).segment as SegmentState;
  const aroundB = (given: Msg): Insertion | null =>
    given.command === "b" ? { head: handOn(given, "before"), tail: send("after") } : null;
  const plan = () =>
    planMutator(
      segment(() => send("a", "b")),
      aroundB,
    );

  it("makes what it puts in a part of the segment", () => {
    const mutated = plan();
    const steps = Array.from({ length: 4 }, () => mutated.next());
    expect(steps.map(({ value }) => (value as Msg).command)).toEqual(["a", "before", "b", "after"]);
    expect(new Set(steps.map(stateOf)).size).toBe(1);
  });

  it.each([
    ["before its message", 2],
    ["at its message", 3],
    ["behind it", 4],
  ])("ends what it put in when the segment begins anew: %s", (_, asked) => {
    const mutated = plan();
    const steps = Array.from({ length: asked }, () => mutated.next("old"));
    stateOf(steps[0] as IteratorResult<Msg, unknown>).pending = true;
    const again = Array.from({ length: 5 }, () => mutated.next("new"));
    expect(again.map(({ value }) => (value as Msg).command)).toEqual([
      "a",
      "before",
      "b",
      "after",
      undefined,
    ]);
    expect(again.at(-1)).toEqual({ done: true, value: ["new", "new"] });
  });
});
