import { twinsOn, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimBeam, SimChoice, SimDetector, SimMotor, SimRing } from "./index.ts";

describe("SimRing", () => {
  it("decays, is topped up, and trips as often as chance has it", async () => {
    const clock = virtualClock({ start: 0 });
    const ring = new SimRing("ring", { current: 200, lifetime: 1000, topUpTime: 100, clock });
    await clock.sleep(50);
    expect(ring.current).toBeCloseTo(200 * Math.exp(-0.05), 9);
    await clock.sleep(50);
    expect(ring.current).toBe(200);
    const often = new SimRing("ring", { meanTimeToTrip: 1000, tripTime: 500, clock });
    let lost = 0;
    for (let i = 0; i < 3000; i++) {
      await clock.sleep(50);
      if (often.current === 0) lost++;
    }
    expect(lost / 3000).toBeGreaterThan(0.23);
    expect(lost / 3000).toBeLessThan(0.43);
  });

  it("is lost on demand, tells subscribers, and is there again", async () => {
    const clock = virtualClock({ start: 0 });
    const ring = new SimRing("ring", { tripTime: 5, lifetime: Number.POSITIVE_INFINITY, clock });
    const seen: (number | undefined)[] = [];
    const listen = (readings?: ReturnType<typeof ring.read>) => seen.push(readings?.ring.value);
    clock.after(0.5, () => ring.trip());
    ring.subscribe(listen);
    await clock.sleep(6.5);
    ring.clearSub(listen);
    await clock.sleep(10);
    expect(seen).toEqual([300, 0, 0, 0, 0, 0, 300]);
  });

  it("has a twin with the same trips to come", async () => {
    const clock = virtualClock({ start: 0 });
    const ring = new SimRing("ring", { meanTimeToTrip: 100, tripTime: 50, clock });
    await clock.sleep(37);
    const other = virtualClock({ start: 1e6 });
    const twin = ring.twin(other);
    for (let i = 0; i < 100; i++) {
      expect(twin.current).toBeCloseTo(ring.current, 6);
      await Promise.all([clock.sleep(13), other.sleep(13)]);
    }
  });
});

describe("SimChoice", () => {
  it("takes its time, and refuses what there is not", async () => {
    const clock = virtualClock({ start: 0 });
    const shutter = new SimChoice("shutter", { choices: ["closed", "open"], moveTime: 2, clock });
    const opening = shutter.set("open");
    expect(shutter.locate()).toEqual({ setpoint: "open", readback: "closed" });
    await opening.finished;
    expect([clock.now(), shutter.value]).toEqual([2, "open"]);
    expect(shutter.set("open").done).toBe(true);
    expect(() => shutter.set("ajar" as "open")).toThrow('shutter can be set to closed, open, got "ajar"');
    const closing = shutter.set("closed");
    shutter.stop(false);
    expect([closing.done, shutter.locate().setpoint]).toEqual([true, "open"]);
    expect(closing.error).toBeInstanceOf(Error);
  });
});

function makeBeamline() {
  const clock = virtualClock({ start: 0 });
  const ring = new SimRing("ring", { lifetime: Number.POSITIVE_INFINITY, clock });
  const shutter = new SimChoice("shutter", { choices: ["closed", "open"], moveTime: 1, clock });
  const filters = new SimChoice("filters", { choices: ["none", "thick"], clock });
  const transmissions = { none: 1, thick: 0.25 };
  const beam = new SimBeam("beam", { sources: [ring], shutter, filters, transmissions, clock });
  const x = new SimMotor("x", { velocity: 1, clock });
  const det = new SimDetector("det", {
    inputs: [x],
    rate: ([at = 0]) => 1000 - 100 * at,
    light: beam,
    exposureTime: 2,
    saturation: 1800,
    noise: false,
    clock,
  });
  const count = async () => {
    await det.trigger().finished;
    return (await det.read()).det;
  };
  return { clock, ring, shutter, filters, beam, x, det, count };
}

describe("SimDetector in a SimBeam", () => {
  it("counts in the light that there is", async () => {
    const { clock, ring, shutter, filters, x, count } = makeBeamline();
    expect((await count())?.value).toBe(0);
    expect(clock.now()).toBe(2);
    await shutter.set("open").finished;
    filters.set("thick");
    expect((await count())?.value).toBe(500);
    await x.set(2).finished;
    expect((await count())?.value).toBe(400);
    ring.trip();
    expect((await count())?.value).toBe(0);
  });

  it("is cut off at its saturation, which it declares", async () => {
    const { shutter, det, count } = makeBeamline();
    await shutter.set("open").finished;
    expect(await count()).toMatchObject({ value: 1800, alarm_severity: 2, message: "det is saturated" });
    expect(det.describe().det?.limits).toEqual({ alarm: { low: 0, high: 1800 } });
  });

  it("has a twin that looks at twins only", async () => {
    const { shutter, det, x } = makeBeamline();
    const other = virtualClock({ start: 0 });
    const twinOf = twinsOn(other);
    const twin = twinOf(det);
    await twinOf(shutter).set("open").finished;
    await twinOf(x).set(5).finished;
    await twin.trigger().finished;
    expect((await twin.read()).det?.value).toBe(1000);
    expect(other.now()).toBe(1 + 5 + 2);
    expect([shutter.value, x.position]).toEqual(["closed", 0]);
  });

  it("has noise of its own, the same each time", async () => {
    const counts = async () => {
      const det = new SimDetector("det", { rate: () => 100, clock: virtualClock() });
      const all: unknown[] = [];
      for (let i = 0; i < 20; i++) {
        await det.trigger().finished;
        all.push((await det.read()).det?.value);
      }
      return all;
    };
    const all = await counts();
    expect(new Set(all).size).toBeGreaterThan(5);
    expect(await counts()).toEqual(all);
  });

  it("names an input without a number, and options that cannot be", async () => {
    const choice = new SimChoice("wheel", { choices: ["a"] });
    const det = new SimDetector("det", { inputs: [choice], rate: () => 1, exposureTime: 0 });
    expect(() => det.trigger()).toThrow('det: wheel gives no number "wheel", but wheel; give it a hint');
    expect(() => new SimDetector("det", { rate: () => 1, saturation: 0 })).toThrow(
      "det: saturation must be above 0, got 0",
    );
    expect(() => new SimBeam("beam", { sources: [], transmissions: { thin: 2 } })).toThrow(
      "beam: thin must be from 0 to 1, got 2",
    );
    const filters = new SimChoice("filters", { choices: ["thin"] });
    expect(() => new SimBeam("beam", { sources: [], filters }).flux()).toThrow(
      'beam: no transmission for "thin"; give it in transmissions',
    );
    expect(() => new SimRing("ring", { current: 0 })).toThrow("ring: current must be above 0, got 0");
  });
});
