import type { AnyDocument } from "@runengine/event-model";
import { closeRun, openRun, type Plan, subscribe, unsubscribe } from "@runengine/messages";
import { describe, expect, it } from "vitest";
import { watchedEngine } from "./testing.ts";

function* emptyRun(): Plan {
  yield* openRun();
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

  it("that are critical and hang fail the run after their limit, by name", async () => {
    const { RE } = watchedEngine({ listenerTimeout: 0.02 });
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
