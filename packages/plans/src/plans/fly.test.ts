import { describe, expect, it } from "vitest";
import { fly } from "../index.ts";
import { drive, linesOf } from "../testing.ts";

const flyer = (name: string) => ({
  name,
  kickoff: () => {},
  complete: () => {},
  describeCollect: () => ({}),
});

describe("fly", () => {
  it("kicks off, completes and collects one flyer after the other within a run", () => {
    const plan = fly([flyer("a"), flyer("b")]);
    expect(linesOf(plan)).toEqual([
      "open_run",
      ...["kickoff a", "wait", "kickoff b", "wait"],
      ...["complete a", "wait", "complete b", "wait"],
      ...["collect a", "collect b", "close_run"],
    ]);
  });

  it("gives the uid of its run, and records its parameters", () => {
    const { messages, result } = drive(fly([flyer("a")]), ({ command }) =>
      command === "close_run" ? "uid" : undefined,
    );
    expect(result).toBe("uid");
    expect(messages[0]?.kwargs).toEqual({ plan_name: "fly", plan_args: { flyers: ["a"] } });
  });
});
