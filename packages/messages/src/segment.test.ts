import { describe, expect, expectTypeOf, it } from "vitest";
import { create, type Msg, message, type Plan, read, type SegmentState, save, segment } from "./index.ts";

const det = { name: "det", read: () => ({}), describe: () => ({}) };

/** Yields "a", then "b"; gives what it was answered. */
function* pair(): Plan<unknown[]> {
  return [yield message("a"), yield message("b")];
}

const stateOf = (result: IteratorResult<Msg, unknown>): SegmentState =>
  (result.value as Msg).segment as SegmentState;

describe("segment", () => {
  it("hands replies on and marks every message with the same state", () => {
    const plan = segment(pair);
    const first = plan.next();
    const second = plan.next(1);
    expect([first.value, second.value]).toMatchObject([{ command: "a" }, { command: "b" }]);
    expect(stateOf(second)).toBe(stateOf(first));
    expect(stateOf(first).ended).toBe(false);
    expect(plan.next(2)).toEqual({ done: true, value: [1, 2] });
    expect(stateOf(first).ended).toBe(true);
  });

  it("begins anew when it is pending, and forgets the reply to the abandoned message", () => {
    const plan = segment(pair);
    plan.next();
    const state = stateOf(plan.next("old"));
    state.pending = true;
    expect(plan.next("abandoned").value).toMatchObject({ command: "a" });
    expect(state.pending).toBe(false);
    plan.next("new");
    expect(plan.next("newer").value).toEqual(["new", "newer"]);
  });

  it("does not send what the cleanup of the abandoned generator yields", () => {
    let ended = 0;
    const plan = segment(function* (): Plan {
      try {
        yield message("work");
      } finally {
        ended++;
        yield message("cleanup");
      }
    });
    stateOf(plan.next()).pending = true;
    expect(plan.next().value).toMatchObject({ command: "work" });
    expect(ended).toBe(1);
  });

  it("does not throw what the cleanup of the abandoned generator throws", () => {
    const plan = segment(function* (): Plan {
      let found: { close(): void } | undefined;
      try {
        found = (yield message("work")) as { close(): void };
      } finally {
        (found as { close(): void }).close();
      }
    });
    stateOf(plan.next()).pending = true;
    expect(plan.next().value).toMatchObject({ command: "work" });
  });

  it("gives an error that arrives while it is pending to the fresh generator", () => {
    let caught = false;
    const plan = segment(function* (): Plan {
      try {
        yield message("work");
      } catch {
        caught = true;
      }
    });
    const state = stateOf(plan.next());
    state.pending = true;
    expect(() => plan.throw(new Error("stopped"))).toThrow("stopped");
    expect({ caught, ended: state.ended }).toEqual({ caught: false, ended: true });
  });

  it("lets the cleanup of a halted step send its messages", () => {
    const plan = segment(function* (): Plan<string> {
      try {
        yield message("work");
        return "worked";
      } finally {
        yield message("cleanup");
      }
    });
    plan.next();
    expect(plan.return("halted").value).toMatchObject({ command: "cleanup" });
    expect(plan.next()).toEqual({ done: true, value: "halted" });
  });

  it("marks the messages of a nested segment with the outermost state", () => {
    const plan = segment(function* () {
      yield message("outside");
      return yield* segment(pair);
    });
    const outer = stateOf(plan.next());
    expect(stateOf(plan.next())).toBe(outer);
    outer.pending = true;
    expect(plan.next().value).toMatchObject({ command: "outside" });
  });

  it("has the type of what its generator returns", () => {
    const plan = segment(function* () {
      yield* create();
      const readings = yield* read(det);
      yield* save();
      return Object.keys(readings).length;
    });
    expectTypeOf(plan).toEqualTypeOf<Plan<number>>();
  });
});
