import { twinsOn, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimChangingSignal, SimSignal, sampleTruth, simulatedLaboratory } from "./index.ts";

describe("simulatedLaboratory", () => {
  it("has every device under its own name", () => {
    const laboratory = simulatedLaboratory({ clock: virtualClock() });
    expect(Object.entries(laboratory).filter(([name, device]) => device.name !== name)).toEqual([]);
    expect(Object.keys(laboratory)).toHaveLength(49);
  });

  it("is the same for the same seed, and another for another", async () => {
    const counts = async (seed: number) => {
      const lab = simulatedLaboratory({ clock: virtualClock(), seed });
      await lab.shutter.set("open").finished;
      await lab.i0.trigger().finished;
      lab.noisy_det.trigger();
      return [await lab.i0.read(), await lab.noisy_det.read()];
    };
    expect(await counts(1)).toEqual(await counts(1));
    expect(await counts(1)).not.toEqual(await counts(2));
    expect(sampleTruth(1)).not.toEqual(sampleTruth(2));
  });

  it("gives every device a twin that reads the same, all of them together", async () => {
    const clock = virtualClock({ start: 1000 });
    const laboratory = simulatedLaboratory({ clock, seed: 3 });
    await laboratory.motor1.set(0.5).finished;
    const twinOf = twinsOn(virtualClock({ start: 1000 }));
    for (const device of Object.values(laboratory)) {
      const twin = twinOf(device);
      expect(twin, device.name).not.toBe(device);
      expect(twin.name).toBe(device.name);
      if (!("read" in device && "read" in twin)) continue;
      expect(await twin.read()).toEqual(await device.read());
    }
    expect(twinOf(laboratory.motor1).position).toBe(0.5);
  });

  it("takes as long as its twin to measure its sample, the same counts", async () => {
    const measure = async (
      lab: ReturnType<typeof simulatedLaboratory>,
      of: <D extends object>(device: D) => D,
    ) => {
      const counts: unknown[] = [];
      await of(lab.shutter).set("open").finished;
      await of(lab.mono.pitch).set(15).finished;
      await of(lab.mono.energy).set(9).finished;
      for (const x of [-3, 0, 3]) {
        await of(lab.sample_x).set(x).finished;
        await of(lab.fluorescence).trigger().finished;
        counts.push((await of(lab.fluorescence).read()).fluorescence?.value);
      }
      return counts;
    };
    const [clock, other] = [virtualClock({ start: 0 }), virtualClock({ start: 0 })];
    const lab = simulatedLaboratory({ clock });
    const expected = await measure(lab, twinsOn(other));
    expect(clock.now()).toBe(0);
    expect(await measure(lab, (device) => device)).toEqual(expected);
    expect(other.now()).toBeCloseTo(clock.now(), 6);
    expect(clock.now()).toBeGreaterThan(5);
  });

  it("has faults where they are asked for, for those too who look at the device", () => {
    const lab = simulatedLaboratory({ faults: { motor: [{ kind: "fail", on: ["read"] }] } });
    expect(() => lab.det.trigger()).toThrow("motor: read failed (a simulated fault");
    expect(() => simulatedLaboratory({ faults: { moter: [] } })).toThrow(
      "the laboratory has no moter to have faults; there are motor, motor1",
    );
  });

  it("shows reflections of its crystal to a camera, more of them with the shutter open", async () => {
    const lab = simulatedLaboratory({ clock: virtualClock() });
    const total = async () => {
      await lab.diffraction.stage();
      await lab.diffraction.trigger().finished;
      await lab.diffraction.unstage();
      return lab.diffraction.read().diffraction_total?.value as number;
    };
    const dark = await total();
    await lab.shutter.set("open").finished;
    await lab.mono.pitch.set(15).finished;
    const here = await total();
    await lab.sample_th.set(30).finished;
    const there = await total();
    expect(here / dark).toBeGreaterThan(2);
    expect(Math.abs(here - there)).toBeGreaterThan(5 * Math.sqrt(here));
  });

  it("has pseudo axes, and a spot over two motors", async () => {
    const { pseudo3x3, pseudo1x3, motor1, det4 } = simulatedLaboratory({ clock: virtualClock() });
    await pseudo3x3.set({ pseudo1: 1, pseudo3: 2 }).finished;
    expect(pseudo3x3.locate().readback).toMatchObject({ pseudo1: 1, pseudo3: 2 });
    await pseudo1x3.pseudoAxes.pseudo1.set(4).finished;
    expect(pseudo1x3.real.real3.position).toBe(-4);
    motor1.set(1);
    det4.trigger();
    expect((await det4.read()).det4?.value).toBeCloseTo(Math.exp(-0.5), 12);
  });
});

describe("signals", () => {
  it("change by themselves, or never", async () => {
    const clock = virtualClock({ start: 0 });
    const lab = simulatedLaboratory({ clock });
    const still = await lab.invariant1.read();
    const before = await lab.walk.get();
    await clock.sleep(1);
    const after = await lab.walk.get();
    expect(Math.abs(after - before)).toBeGreaterThan(0);
    expect(Math.abs(after - before)).toBeLessThanOrEqual(0.1);
    await clock.sleep(1.5);
    expect(await lab.rand.read()).toMatchObject({ rand: { timestamp: 2 } });
    expect(await lab.invariant1.read()).toEqual(still);
    expect(() => new SimChangingSignal("rand", { period: 0 })).toThrow("rand: period must be above 0, got 0");
  });

  it("are set, and their twins apart", async () => {
    const { enum_sig, bool_sig } = simulatedLaboratory({ clock: virtualClock() });
    await enum_sig.set("high").finished;
    const twin = enum_sig.twin(virtualClock());
    expect(await twin.get()).toBe("high");
    await twin.set("low").finished;
    expect(await enum_sig.get()).toBe("high");
    expect(() => enum_sig.set("huge" as never)).toThrow("one of low, medium, high");
    expect(bool_sig).toBeInstanceOf(SimSignal);
  });
});
