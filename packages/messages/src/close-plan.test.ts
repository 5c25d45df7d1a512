import { describe, expect, it } from "vitest";
import { closePlan, message, type Plan } from "./index.ts";

describe("closePlan", () => {
  it("ends a plan through all its levels, each cleanup where it asks for something", () => {
    const log: string[] = [];
    function* inner(): Plan {
      try {
        yield message("work");
      } finally {
        log.push("inner cleanup");
        yield message("cleanup");
        log.push("never");
      }
    }
    function* outer(): Plan {
      try {
        yield* inner();
      } finally {
        log.push("outer cleanup");
      }
    }
    const plan = outer();
    plan.next();
    closePlan(plan);
    expect(log).toEqual(["inner cleanup", "outer cleanup"]);
    expect(plan.next()).toEqual({ done: true, value: undefined });
  });

  it("keeps to itself what the cleanup throws for want of replies", () => {
    function* plan(): Plan {
      let reply: unknown;
      try {
        reply = yield message("work");
      } finally {
        (reply as { close(): void }).close();
      }
    }
    const running = plan();
    running.next();
    expect(() => closePlan(running)).not.toThrow();
  });

  it("gives up a plan that does not end", () => {
    let asked = 0;
    const endless: Plan = {
      next: () => ({ done: false, value: message("work") }),
      return: () => {
        asked++;
        return { done: false, value: message("again") };
      },
      throw: (error) => {
        throw error;
      },
      [Symbol.iterator]: () => endless,
    };
    closePlan(endless);
    expect(asked).toBe(100);
  });
});
