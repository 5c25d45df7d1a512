import {
  checkpoint,
  closeRun,
  create,
  drop,
  IllegalMessageSequence,
  nothing,
  openRun,
  type Plan,
  pause,
  read,
  rewindable,
  save,
  segment,
  trigger,
} from "@runengine/messages";
import { NoReplayAllowed } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { countingDetector, watchedEngine } from "./testing.ts";

type Detector = ReturnType<typeof countingDetector>;

function* shot(det: Detector): Plan<unknown> {
  yield* trigger(det);
  yield* create();
  const { det: reading } = yield* read(det);
  yield* save();
  return reading?.value;
}

/** Runs a plan within a run, resumes it whenever it pauses; gives what it returned and what the run holds. */
async function seenAndHeld(plan: Plan<unknown>) {
  const { RE, documentsOf } = watchedEngine();
  RE.on("state", (state) => {
    if (state === "paused") RE.resume();
  });
  const call = RE.run(
    (function* (): Plan<unknown> {
      yield* openRun();
      const seen = yield* plan;
      yield* closeRun();
      return seen;
    })(),
  );
  const { planResult } = await call;
  const held = new Map(documentsOf("event").map(({ seq_num, data }) => [seq_num, data.det]));
  return { seen: planResult, held: [...held.values()], stop: documentsOf("stop")[0] };
}

describe("a segment", () => {
  it("begins anew as a whole, whatever checkpoints are in it", async () => {
    const det = countingDetector();
    let pauses = 0;
    const { seen, held, stop } = await seenAndHeld(
      segment(function* (): Plan<unknown> {
        const first = yield* shot(det);
        yield* checkpoint();
        const second = yield* shot(det);
        if (pauses++ === 0) yield* pause();
        return [first, second];
      }),
    );
    expect(seen).toEqual([3, 4]);
    expect(held).toEqual([3, 4]);
    expect(stop?.num_events).toEqual({ primary: 2 });
  });

  it("is a checkpoint at its end, also where another one follows at once", async () => {
    const det = countingDetector();
    let pauses = 0;
    const step = () => segment(() => shot(det));
    const { seen, held } = await seenAndHeld(
      (function* (): Plan<unknown> {
        const first = yield* step();
        const second = yield* segment(function* (): Plan<unknown> {
          if (pauses++ === 0) yield* pause();
          return yield* shot(det);
        });
        return [first, second];
      })(),
    );
    expect(seen).toEqual([1, 2]);
    expect(held).toEqual([1, 2]);
  });

  it("goes on as any other part of the plan after data that must not be taken again", async () => {
    const det = countingDetector();
    const { seen, held } = await seenAndHeld(
      segment(function* (): Plan<unknown> {
        yield* rewindable(false);
        const value = yield* shot(det);
        yield* rewindable(true);
        yield* pause();
        return value;
      }),
    );
    expect([seen, held]).toEqual([1, [1]]);
  });

  it("goes on likewise where a device says so at the pause", async () => {
    const det = {
      ...countingDetector(),
      pause() {
        throw new NoReplayAllowed();
      },
      resume() {},
    };
    const { seen, held } = await seenAndHeld(
      segment(function* (): Plan<unknown> {
        yield* trigger(det);
        yield* create();
        const { det: reading } = yield* read(det);
        yield* pause();
        yield* save();
        return reading?.value;
      }),
    );
    expect([seen, held]).toEqual([1, [1]]);
  });

  it.each([
    ["begins", [openRun.msg(), create.msg()], segment(() => nothing())],
    ["ends", [openRun.msg()], segment(() => create())],
  ])("that %s within an open event is refused", async (_, before, step) => {
    const { RE } = watchedEngine();
    const call = RE.run(
      (function* (): Plan {
        yield* before;
        yield* step;
        yield* drop();
      })(),
    );
    await expect(call).rejects.toThrow("A segment begins or ends within an open event of stream primary");
  });

  it.each([
    ["opens", segment(() => openRun())],
    ["closes", segment(() => closeRun())],
  ])("that %s a run is refused", async (_, step) => {
    const { RE } = watchedEngine();
    await expect(RE.run(step)).rejects.toThrow(IllegalMessageSequence);
    await expect(RE.run(segment(() => closeRun()))).rejects.toThrow("put the run around the segment");
  });

  it("that failed within an open event does not hide its error", async () => {
    const { RE } = watchedEngine();
    const call = RE.run(
      (function* (): Plan {
        yield* openRun();
        try {
          yield* segment(function* (): Plan {
            yield* create();
            throw new Error("the plan broke");
          });
        } finally {
          yield* nothing();
        }
      })(),
    );
    await expect(call).rejects.toThrow("the plan broke");
  });
});
