import { supports, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimFlyer } from "./index.ts";

const start = 1000;
const dataOf = (flyer: SimFlyer) => [...flyer.collect()].map(({ data }) => data);

describe("SimFlyer", () => {
  it("goes once around", () => {
    const flyer = new SimFlyer("flyer");
    flyer.kickoff();
    expect(flyer.complete().done).toBe(true);
    const data = dataOf(flyer) as { theta: number; sin: number }[];
    expect(data).toHaveLength(15);
    // The table of the first notebook.
    const table = [
      [0, 0],
      [0.448799, 0.4338837],
      [0.897598, 0.7818315],
      [1.346397, 0.9749279],
      [1.795196, 0.9749279],
      [2.243995, 0.7818315],
      [2.692794, 0.4338837],
      [Math.PI, 1.224647e-16],
      [3.590392, -0.4338837],
      [4.039191, -0.7818315],
    ];
    for (const [i, [theta = 0, sin = 0]] of table.entries()) {
      expect(data[i]?.theta).toBeCloseTo(theta, 6);
      expect(data[i]?.sin).toBeCloseTo(sin, 7);
    }
    expect(data.at(-1)?.theta).toBe(2 * Math.PI);
  });

  it("takes its time, which its points tell", async () => {
    const clock = virtualClock({ start });
    const flyer = new SimFlyer("flyer", { num: 5, duration: 2, clock });
    flyer.kickoff();
    const status = flyer.complete();
    expect(status.done).toBe(false);
    await status.finished;
    expect(clock.now()).toBe(start + 2);
    const events = [...flyer.collect()];
    expect(events.map(({ time }) => time - start)).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(events[1]?.timestamps).toEqual({ theta: start + 0.5, sin: start + 0.5 });
  });

  it("hands over each point once, also during the flight", async () => {
    const clock = virtualClock({ start });
    const flyer = new SimFlyer("flyer", { num: 5, duration: 4, clock });
    expect(dataOf(flyer)).toEqual([]);
    flyer.kickoff();
    const counts = [dataOf(flyer).length];
    await clock.sleep(2.5);
    counts.push(dataOf(flyer).length, dataOf(flyer).length);
    await flyer.complete().finished;
    counts.push(dataOf(flyer).length, dataOf(flyer).length);
    expect(counts).toEqual([1, 2, 0, 2, 0]);
  });

  it("can be stopped; what was measured is there", async () => {
    const clock = virtualClock({ start });
    const flyer = new SimFlyer("flyer", { num: 5, duration: 4, clock });
    flyer.kickoff();
    const good = flyer.complete();
    await clock.sleep(2);
    flyer.stop();
    expect({ done: good.done, error: good.error }).toEqual({ done: true, error: undefined });
    await clock.sleep(10);
    expect(dataOf(flyer)).toHaveLength(3);

    flyer.kickoff();
    flyer.stop(false);
    expect(flyer.complete().error).toMatchObject({ name: "StoppedError" });
  });

  it("begins anew when it is kicked off anew", async () => {
    const clock = virtualClock({ start });
    const flyer = new SimFlyer("flyer", { num: 3, duration: 2, clock });
    flyer.kickoff();
    const first = flyer.complete();
    await clock.sleep(1);
    flyer.kickoff();
    expect(first.error).toMatchObject({ name: "StoppedError" });
    await flyer.complete().finished;
    expect(clock.now()).toBe(start + 3);
    expect(dataOf(flyer)).toHaveLength(3);
  });

  it("does not complete what was not kicked off", () => {
    expect(() => new SimFlyer("flyer").complete()).toThrow("flyer does not fly: kick it off");
  });

  it("describes the stream that its points go to", () => {
    const flyer = new SimFlyer("flyer", { fields: ["angle", "signal"], stream: "around" });
    expect(flyer.describeCollect()).toMatchObject({
      around: {
        angle: { source: "sim:flyer_angle", dtype: "number", units: "rad" },
        signal: { source: "sim:flyer_signal", dtype: "number" },
      },
    });
    flyer.kickoff();
    expect(Object.keys(dataOf(flyer)[0] ?? {})).toEqual(["angle", "signal"]);
    expect(Object.keys(new SimFlyer("flyer").describeCollect())).toEqual(["flyer"]);
    expect([supports(flyer, "Flyable"), supports(flyer, "EventCollectable")]).toEqual([true, true]);
  });

  it.each([
    [{ num: 1 }, "flyer: num must be 2 or more, and whole, got 1"],
    [{ num: 2.5 }, "flyer: num must be 2 or more, and whole, got 2.5"],
    [{ duration: -1 }, "flyer: duration must be 0 or more, got -1"],
  ])("cannot be made with %j", (options, text) => {
    expect(() => new SimFlyer("flyer", options)).toThrow(text);
  });
});
