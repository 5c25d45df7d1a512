import { type CallTime, callTime, checkpoint, type Plan, progress, sleep } from "@runengine/messages";
import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { MessageArgumentError, type ProgressLevel, RunEngine } from "./index.ts";

describe("callTime", () => {
  it("is the engine's clock, and its running time stands still during a pause", async () => {
    const clock = virtualClock();
    const RE = new RunEngine({ clock });
    let time: CallTime | undefined;
    function* plan(): Plan<readonly number[]> {
      yield* sleep(5);
      const asked = yield* callTime();
      time = asked;
      yield* checkpoint();
      yield* sleep(2);
      return [asked.now() - clock.now(), asked.running(), asked.interruptions];
    }
    const call = RE.run(plan());
    await clock.sleep(6);
    RE.requestPause({ defer: false });
    await RE.pausedOrIdle();
    await clock.sleep(100);
    expect(time?.running()).toBeCloseTo(1);
    RE.resume();
    // The sleep is done again as a whole.
    expect((await call).planResult).toEqual([0, expect.closeTo(3), 1]);
  });
});

describe("progress", () => {
  it("is told as loops that lie in each other, outermost first, and is over with the call", async () => {
    const told: (readonly ProgressLevel[])[] = [];
    const RE = new RunEngine();
    RE.on("progress", (levels) => told.push(levels));
    await RE.run(
      (function* (): Plan {
        yield* progress(0, 2, "samples");
        yield* progress(1, null, "points");
        yield* progress(1, 2, "samples");
      })(),
    );
    const sample = (done: number) => ({ label: "samples", done, total: 2 });
    expect(told).toEqual([
      [sample(0)],
      [sample(0), { label: "points", done: 1, total: null }],
      [sample(1)],
      [],
    ]);
  });

  it("refuses what is no progress", async () => {
    // @ts-expect-error a total is a number or null
    await expect(new RunEngine().run(progress(1, "2"))).rejects.toThrow(MessageArgumentError);
  });
});
