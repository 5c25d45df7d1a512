import { checkpoint, type Plan, pause } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import { watchedEngine } from "./testing.ts";

function* twoPauses(): Plan {
  yield* checkpoint();
  yield* pause();
  yield* pause();
}

describe("RunEngine.pausedOrIdle", () => {
  it("settles at the next pause or the end, when it is asked for just after a resume", async () => {
    const { RE, states } = watchedEngine();
    const run = RE.run(twoPauses());
    await RE.pausedOrIdle();
    RE.resume();
    await RE.pausedOrIdle();
    expect(states).toEqual(["running", "pausing", "paused", "running", "pausing", "paused"]);
    RE.resume();
    await RE.pausedOrIdle();
    expect(RE.state).toBe("idle");
    await run;
  });

  it("settles at once where the engine rests", async () => {
    const { RE } = watchedEngine();
    await RE.pausedOrIdle();
    expect(RE.state).toBe("idle");
  });
});
