import type { AnyDocument } from "@runengine/event-model";
import {
  closeRun,
  create,
  monitor,
  nothing,
  openRun,
  type Plan,
  pause,
  read,
  save,
  sleep,
  subscribe,
  trigger,
  unsubscribe,
} from "@runengine/messages";
import { type ReadingsListener, systemClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { countingDetector, watchedEngine } from "../testing.ts";

function* emptyRun(): Plan {
  yield* openRun();
  yield* closeRun();
}

function* oneEvent(): Plan {
  const det = countingDetector();
  yield* openRun();
  yield* create();
  yield* read(det);
  yield* save();
  yield* closeRun();
}

describe("listeners", () => {
  it("have integer tokens and stop hearing when they are taken away", async () => {
    const { RE } = watchedEngine();
    const heard: string[] = [];
    const token = RE.subscribe("stop", (name, { exit_status }) => heard.push(name, exit_status));
    expect(token).toBeTypeOf("number");
    await RE.run(emptyRun());
    RE.unsubscribe(token);
    await RE.run(emptyRun());
    expect(heard).toEqual(["stop", "success"]);
  });

  it("of one call hear only that call", async () => {
    const { RE } = watchedEngine();
    const heard: string[] = [];
    const subscriptions = {
      start: () => heard.push("start"),
      all: (...[name]: AnyDocument) => heard.push(`all ${name}`),
    };
    await RE.run(emptyRun(), { subscriptions });
    await RE.run(emptyRun());
    expect(heard).toEqual(["all start", "start", "all stop"]);
  });

  it("can be added and taken away by the plan", async () => {
    const { RE } = watchedEngine();
    const heard: string[] = [];
    await RE.run(
      (function* () {
        const token = yield* subscribe("all", (...[name]) => heard.push(name));
        yield* openRun();
        yield* unsubscribe(token);
        yield* closeRun();
      })(),
    );
    expect(heard).toEqual(["start"]);
  });

  it("that are the same are called once", async () => {
    const { RE } = watchedEngine();
    let calls = 0;
    const listener = () => calls++;
    RE.subscribe("start", listener);
    RE.subscribe("start", listener);
    await RE.run(emptyRun());
    expect(calls).toBe(1);
  });

  it("for a document that does not exist are refused, with the names that do", () => {
    const { RE } = watchedEngine();
    expect(() => RE.subscribe("events" as "event", () => {})).toThrow(
      /"events" is no document; subscribe to "all" or one of start/,
    );
  });

  it("that are critical are awaited in order, one document after the other", async () => {
    const { RE, clock } = watchedEngine();
    const log: string[] = [];
    const slowly =
      (label: string) =>
      async (...[name]: AnyDocument) => {
        log.push(`${label} ${name}`);
        await Promise.resolve();
        log.push(`${label} kept ${name}`);
      };
    RE.subscribe("all", slowly("a"), { delivery: "critical" });
    RE.subscribe("all", slowly("b"), { delivery: "critical" });
    await RE.run(emptyRun());
    expect(log).toEqual(
      ["start", "stop"].flatMap((name) => [`a ${name}`, `a kept ${name}`, `b ${name}`, `b kept ${name}`]),
    );
    expect(clock.now()).toBe(1_700_000_000);
  });

  it("that are critical fail the run by their error, loudly", async () => {
    const { RE, documentsOf } = watchedEngine();
    RE.subscribe("start", () => Promise.reject(new Error("disk full")), { delivery: "critical" });
    await expect(RE.run(emptyRun())).rejects.toThrow("disk full");
    expect(documentsOf("stop")[0]).toMatchObject({ exit_status: "fail", reason: "disk full" });
  });

  it.each([false, true])(
    "all get every document, also where a critical one fails (later: %s)",
    async (later) => {
      const { RE, documents } = watchedEngine();
      const kept: string[] = [];
      const fail = () => {
        if (!later) throw new Error("disk full");
        return Promise.reject(new Error("disk full"));
      };
      RE.subscribe("descriptor", fail, { delivery: "critical" });
      RE.subscribe("all", (...[name]) => kept.push(name), { delivery: "critical" });
      await expect(RE.run(oneEvent())).rejects.toThrow("disk full");
      expect(kept).toEqual(documents.map(([name]) => name));
      const events = kept.filter((name) => name === "event").length;
      expect(documents.at(-1)).toMatchObject(["stop", { num_events: { primary: events } }]);
    },
  );

  it.each([false, true])(
    "that are critical fail the run by a monitor's document too (later: %s)",
    async (later) => {
      const { RE, documentsOf } = watchedEngine();
      const error = new Error("disk full");
      let change: ReadingsListener = () => {};
      const device = {
        ...countingDetector(),
        subscribe: (listener: ReadingsListener) => {
          change = listener;
        },
        clearSub: () => {},
      };
      RE.subscribe(
        "event",
        () => {
          if (later) return Promise.reject(error);
          throw error;
        },
        { delivery: "critical" },
      );
      const call = RE.run([openRun.msg(), monitor.msg(device), sleep.msg(1000)]);
      await RE.clock.sleep(1);
      const changed = RE.clock.now();
      change();
      await expect(call).rejects.toBe(error);
      expect(RE.clock.now() - changed).toBeLessThan(1);
      expect(documentsOf("stop")[0]?.exit_status).toBe("fail");
    },
  );

  it("that are critical fail the run also where a pause comes at the same time", async () => {
    const { RE } = watchedEngine();
    let isFull = false;
    const fail = () => {
      if (isFull) return;
      isFull = true;
      RE.requestPause();
      throw new Error("disk full");
    };
    RE.subscribe("event", fail, { delivery: "critical" });
    const call = RE.run(oneEvent());
    await RE.pausedOrIdle();
    RE.resume();
    await expect(call).rejects.toThrow("disk full");
  });

  it("that are critical fail the run also where the plan gets over it", async () => {
    const { RE, documentsOf } = watchedEngine();
    RE.subscribe("event", () => Promise.reject(new Error("disk full")), { delivery: "critical" });
    const call = RE.run(
      (function* (): Plan {
        yield* openRun();
        try {
          yield* create();
          yield* read(countingDetector());
          yield* save();
        } catch {
          yield* nothing();
        }
        yield* closeRun();
      })(),
    );
    await expect(call).rejects.toThrow("disk full");
    expect(documentsOf("stop")).toMatchObject([{ exit_status: "fail" }]);
  });

  it("that are critical fail a run whose interruption is not kept, with its cleanup", async () => {
    const { RE, commands } = watchedEngine({ recordInterruptions: true });
    RE.subscribe("event", () => Promise.reject(new Error("disk full")), { delivery: "critical" });
    const call = RE.run(
      (function* (): Plan {
        yield* openRun();
        try {
          yield* pause();
          yield* nothing();
        } finally {
          yield* closeRun();
        }
      })(),
    );
    await RE.pausedOrIdle();
    RE.resume();
    await expect(call).rejects.toThrow("disk full");
    expect(commands.at(-1)).toBe("close_run");
  });

  it("that are critical and hang fail the run after their limit, by name", async () => {
    const { RE } = watchedEngine({ limits: { listener: 0.02 } });
    RE.subscribe(
      "start",
      function archive() {
        return new Promise(() => {});
      },
      { delivery: "critical" },
    );
    await expect(RE.run(emptyRun())).rejects.toThrow(
      /"archive" did not take the start document within 0.02 s/,
    );
  });

  it("that are not critical neither break nor hold up a run; what they throw is told", async () => {
    const { RE, problems } = watchedEngine();
    RE.subscribe("start", function plot() {
      throw new Error("no window");
    });
    RE.subscribe("all", () => new Promise(() => {}));
    await RE.run(emptyRun());
    expect(problems).toEqual(['the listener "plot": no window']);
  });

  it("that fall behind get the newest documents, and the first ones of a run", async () => {
    const { RE } = watchedEngine();
    let release = (): void => {};
    const heard: string[] = [];
    RE.subscribe("all", (...[name]) => {
      heard.push(name);
      return heard.length === 1 ? new Promise<void>((resolve) => (release = resolve)) : undefined;
    });
    const runs = 30;
    for (let i = 0; i < runs; i++) await RE.run(emptyRun());
    release();
    await RE.clock.turn();
    expect(heard).toHaveLength(2 * runs);
  });
});

describe("a listener that falls behind", () => {
  /** A run of many events, and a listener that is held up by its first document. */
  async function heldUp(delivery: "latest" | "sample" | "lossless", store?: ReturnType<typeof arrayStore>) {
    const { RE } = watchedEngine(store ? { store } : {});
    const det = countingDetector();
    let release = (): void => {};
    const heard: AnyDocument[] = [];
    RE.subscribe(
      "all",
      function plot(...document) {
        heard.push(document);
        return heard.length === 1 ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
      },
      { delivery, bound: 10 },
    );
    await RE.run(
      (function* () {
        yield* openRun();
        for (let i = 0; i < 500; i++) {
          yield* trigger(det);
          yield* create();
          yield* read(det);
          yield* save();
        }
        yield* closeRun();
      })(),
    );
    const behind = RE.listeners.find(({ label }) => label === "plot");
    release();
    while ((RE.listeners.find(({ label }) => label === "plot")?.queued ?? 0) > 0) await RE.clock.turn();
    await RE.clock.turn();
    const events = heard.flatMap(([name, doc]) =>
      name === "event" ? [(doc as { seq_num: number }).seq_num] : [],
    );
    return { RE, heard: heard.map(([name]) => name), events, behind };
  }

  it("latest: gets the newest events and all that frames them; the loss is counted", async () => {
    const { heard, events, behind } = await heldUp("latest");
    expect(heard.slice(0, 2)).toEqual(["start", "descriptor"]);
    expect(heard.at(-1)).toBe("stop");
    expect(events.at(-1)).toBe(500);
    expect(events).toEqual(events.map((_, i) => 500 - events.length + 1 + i));
    expect(events.length).toBeLessThanOrEqual(20);
    expect(behind).toMatchObject({ delivery: "latest", lost: 500 - events.length, isCutOff: false });
  });

  it("sample: gets some from the whole run", async () => {
    const { heard, events } = await heldUp("sample");
    expect(heard.slice(0, 2)).toEqual(["start", "descriptor"]);
    expect(events[0]).toBe(1);
    expect(events.length).toBeLessThanOrEqual(20);
    expect(Math.min(...events.slice(-3))).toBeGreaterThan(400);
  });

  it("lossless: reads on from the store, and misses nothing", async () => {
    const { heard, events, behind } = await heldUp("lossless", arrayStore());
    expect(events).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
    expect(heard).toHaveLength(503);
    expect(behind).toMatchObject({ lost: 0, queued: 502 });
  });

  it("and hangs is reported and cut off; the run goes on", async () => {
    const { RE, problems, documentsOf } = watchedEngine({ limits: { view: 0.01 } });
    RE.subscribe("all", function plot() {
      return new Promise(() => {});
    });
    await RE.run(emptyRun());
    await systemClock.sleep(0.02);
    await RE.run(emptyRun());
    await RE.run(emptyRun());
    expect(problems).toEqual([
      'the listener "plot": has hung for more than 0.01 s over one document; it is cut off',
    ]);
    expect(RE.listeners.find(({ label }) => label === "plot")).toMatchObject({
      isCutOff: true,
      lost: 5,
      queued: 0,
    });
    expect(documentsOf("stop")).toHaveLength(3);
  });
});

/** The least that keeps documents and gives them back. */
function arrayStore() {
  const kept: AnyDocument[] = [];
  return {
    write: (...document: AnyDocument) => void kept.push(document),
    async *documents(_uid: string, from = 0) {
      yield* kept.slice(from);
    },
  };
}
