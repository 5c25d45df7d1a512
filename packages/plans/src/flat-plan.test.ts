import { type Msg, message, type Plan } from "@runengine/messages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatPlan, Inner, type NestedPlan } from "./flat-plan.ts";

/** What a body does, in order. */
type Action =
  | { readonly kind: "send"; readonly name: string }
  | { readonly kind: "throw" }
  | { readonly kind: "inner" | "caught" | "cleaned"; readonly body: readonly Action[] };

/** What is asked of a plan. */
type Asked = "next" | "throw" | "return";

/** A body as plain generators: the inner ones by `yield*`. */
function* plain(body: readonly Action[], log: string[]): Plan<string> {
  const replies: unknown[] = [];
  for (const action of body) {
    if (action.kind === "send") replies.push(yield message(action.name));
    else if (action.kind === "throw") throw new Error("thrown");
    else if (action.kind === "inner") replies.push(yield* plain(action.body, log));
    else {
      try {
        replies.push(yield* plain(action.body, log));
      } catch (error) {
        if (action.kind === "cleaned") throw error;
        replies.push("caught");
      } finally {
        log.push("finally");
      }
    }
  }
  return replies.join();
}

/** The same, flat. */
function flat(body: readonly Action[], log: string[]): Plan<string> {
  return flatPlan(nested(body, log));
}
function* nested(body: readonly Action[], log: string[]): NestedPlan<string> {
  const replies: unknown[] = [];
  for (const action of body) {
    if (action.kind === "send") replies.push(yield message(action.name));
    else if (action.kind === "throw") throw new Error("thrown");
    else if (action.kind === "inner") replies.push(yield new Inner(flat(action.body, log)));
    else {
      try {
        replies.push(yield new Inner(flat(action.body, log)));
      } catch (error) {
        if (action.kind === "cleaned") throw error;
        replies.push("caught");
      } finally {
        log.push("finally");
      }
    }
  }
  return replies.join();
}

/** What a plan does when it is asked these things, to its end. */
function course(make: (log: string[]) => Plan<string>, asked: readonly Asked[]): readonly unknown[] {
  const log: unknown[] = [];
  const plan = make(log as string[]);
  for (const [index, how] of [...asked, "return" as const].entries()) {
    try {
      const given = how === "throw" ? new Error(`asked ${index}`) : `reply ${index}`;
      const step: IteratorResult<Msg, string> = plan[how](given as never);
      log.push(step.done ? { result: step.value } : step.value.command);
      if (step.done) break;
    } catch (error) {
      log.push((error as Error).message);
      break;
    }
  }
  return log;
}

const { body } = fc.letrec<{ body: readonly Action[] }>((tie) => ({
  body: fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant("send" as const), name: fc.constantFrom("a", "b") }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: "throw" as const }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constantFrom("inner" as const, "caught", "cleaned"),
          body: tie("body"),
        }),
      },
    ),
    { maxLength: 4 },
  ) as fc.Arbitrary<readonly Action[]>,
}));
const asked = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Asked>("next") },
    { weight: 1, arbitrary: fc.constantFrom<Asked>("throw", "return") },
  ),
  { maxLength: 12 },
);

describe("flatPlan", () => {
  it("does what yield* does", () => {
    fc.assert(
      fc.property(body, asked, (actions, questions) => {
        const expected = course((log) => plain(actions, log), questions);
        expect(course((log) => flat(actions, log), questions)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("lets every level's cleanup send its messages after a return", () => {
    function* level(name: string, inner?: Plan<unknown>): NestedPlan<string> {
      try {
        yield inner ? new Inner(inner) : message(name);
        return name;
      } finally {
        yield message(`end ${name}`);
      }
    }
    const plan = flatPlan(level("outer", flatPlan(level("inner"))));
    plan.next();
    const ends = [plan.return("halted"), plan.next(), plan.next()];
    expect(ends.map(({ value }) => (typeof value === "string" ? value : value.command))).toEqual([
      "end inner",
      "end outer",
      "halted",
    ]);
  });
});
