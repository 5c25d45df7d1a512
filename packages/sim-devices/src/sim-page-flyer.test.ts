import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimPageFlyer } from "./index.ts";

describe("SimPageFlyer", () => {
  it("hands over what there is, page by page", async () => {
    const clock = virtualClock({ start: 0 });
    const flyer = new SimPageFlyer("flyer", { num: 5, duration: 4, clock });
    flyer.kickoff();
    await clock.sleep(1.5);
    const [first] = flyer.collectPages();
    expect(first).toMatchObject({
      time: [0, 1],
      data: { theta: [0, Math.PI / 2], sin: [0, 1] },
      timestamps: { theta: [0, 1], sin: [0, 1] },
    });
    expect([...flyer.collectPages()]).toEqual([]);
    await flyer.complete().finished;
    expect([...flyer.collectPages()].map(({ time }) => time)).toEqual([[2, 3, 4]]);
    expect(Object.keys(flyer.describeCollect())).toEqual(["flyer"]);
    expect(flyer.hints).toEqual({ fields: ["theta", "sin"] });
  });

  it("has a twin on the ground, which takes the same time", async () => {
    const flyer = new SimPageFlyer("flyer", { num: 5, duration: 4, clock: virtualClock() });
    flyer.kickoff();
    const clock = virtualClock({ start: 0 });
    const twin = flyer.twin(clock);
    expect([...twin.collectPages()]).toEqual([]);
    expect(() => twin.complete()).toThrow("flyer does not fly");
    twin.kickoff();
    await twin.complete().finished;
    expect(clock.now()).toBe(4);
  });

  it("can be stopped", async () => {
    const flyer = new SimPageFlyer("flyer", { duration: 4, clock: virtualClock() });
    flyer.kickoff();
    flyer.stop(false);
    await expect(flyer.complete().finished).rejects.toThrow("flyer did not come to its end");
  });
});
