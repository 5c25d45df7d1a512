import { type Readings, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimGauss, SimMotor, SimMover } from "./index.ts";

const peak = { center: 0, Imax: 1, sigma: 1 };

/** What a detector measures with the motor at `position`. */
async function measured(motor: SimMotor, det: SimGauss, position: number): Promise<number> {
  motor.set(position);
  await det.trigger().finished;
  return (await det.read()).det?.value ?? Number.NaN;
}

describe("SimGauss", () => {
  it("follows the peak", async () => {
    const motor: SimMotor = new SimMotor("motor");
    const det: SimGauss = new SimGauss("det", { motor, center: 2, Imax: 10, sigma: 0.5 });
    const intensities: number[] = [];
    for (const position of [2, 2.5, 1.5, 3, 100]) intensities.push(await measured(motor, det, position));
    const one = 10 * Math.exp(-0.5);
    const expected = [10, one, one, 10 * Math.exp(-2), 0];
    for (const [i, value] of expected.entries()) expect(intensities[i]).toBeCloseTo(value, 12);
  });

  it("has the values of the first notebook", async () => {
    const motor = new SimMover("motor", { field: "pos" });
    const det = new SimGauss("sg", { motor, field: "intensity", ...peak });
    for (const [position, value] of [
      [0, 1],
      [1, 0.60653065971263342],
      [5, 3.7266531720786709e-6],
      [4, 0.00033546262790251185],
    ] as const) {
      motor.set(position);
      motor.trigger();
      det.trigger();
      expect((await det.read()).intensity.value).toBeCloseTo(value, 15);
    }
  });

  it("keeps what it has measured until it is triggered again", async () => {
    const clock = virtualClock({ start: 100 });
    const motor = new SimMotor("motor");
    const det = new SimGauss("det", { motor, ...peak, clock });
    det.trigger();
    motor.set(1);
    await clock.sleep(5);
    expect(await det.read()).toEqual({ det: { value: 1, timestamp: 100 } });
    det.trigger();
    expect((await det.read()).det.timestamp).toBe(105);
  });

  it("measures when it is first read, if it was never triggered", async () => {
    const motor = new SimMotor("motor", { initial: 5 });
    const det = new SimGauss("det", { motor, ...peak });
    motor.set(0);
    expect((await det.read()).det.value).toBe(1);
    motor.set(5);
    expect((await det.read()).det.value).toBe(1);
  });

  it("exposes for a while, and measures at its end", async () => {
    const clock = virtualClock({ start: 100 });
    const motor = new SimMotor("motor", { initial: -2, velocity: 1, clock });
    const det = new SimGauss("det", { motor, ...peak, exposureTime: 2, clock });
    motor.set(10);
    const status = det.trigger();
    expect(status.done).toBe(false);
    await status.finished;
    expect(await det.read()).toEqual({ det: { value: 1, timestamp: 102 } });
  });

  it("fails an exposure that a new one supersedes", async () => {
    const clock = virtualClock();
    const det = new SimGauss("det", { motor: new SimMotor("motor"), ...peak, exposureTime: 2, clock });
    const first = det.trigger();
    const second = det.trigger();
    expect(first.error).toMatchObject({ name: "StoppedError", device: "det" });
    await second.finished;
  });

  it("waits for a motor that answers later", async () => {
    const motor = {
      name: "slow",
      read: async (): Promise<Readings> => ({ slow: { value: 1, timestamp: 0 } }),
      describe: () => ({}),
    };
    for (const exposureTime of [0, 1]) {
      const det = new SimGauss("det", { motor, ...peak, exposureTime, clock: virtualClock() });
      await det.trigger().finished;
      expect((await det.read()).det.value).toBeCloseTo(Math.exp(-0.5));
    }
  });

  it.each([0, 1])("fails, after %s s, when its motor has no number to give", async (exposureTime) => {
    const motor = new SimMover("motor", { field: "pos" });
    const options = { motor, motorField: "x", ...peak, exposureTime, clock: virtualClock() };
    const det = new SimGauss("det", options);
    const text = 'det: motor gives no number "x", but pos; set motorField';
    await expect((async () => await det.trigger().finished)()).rejects.toThrow(text);
  });

  it("counts with Poisson's noise, the same each time", async () => {
    const counts = async () => {
      const motor: SimMotor = new SimMotor("motor");
      const det: SimGauss = new SimGauss("det", { motor, center: 0, Imax: 100, noise: "poisson" });
      const all: number[] = [];
      for (let i = 0; i < 400; i++) all.push(await measured(motor, det, 0));
      return all;
    };
    const all = await counts();
    const mean = all.reduce((sum, count) => sum + count, 0) / all.length;
    const variance = all.reduce((sum, count) => sum + (count - mean) ** 2, 0) / all.length;
    expect(all.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    expect(Math.abs(mean - 100)).toBeLessThan(2);
    expect(Math.abs(variance - 100)).toBeLessThan(25);
    expect(await counts()).toEqual(all);
  });

  it("has noise of a given height", async () => {
    const motor: SimMotor = new SimMotor("motor");
    const det: SimGauss = new SimGauss("det", { motor, ...peak, noise: "uniform", noiseMultiplier: 0.1 });
    const all: number[] = [];
    for (let i = 0; i < 200; i++) all.push(await measured(motor, det, 0));
    expect(Math.min(...all)).toBeGreaterThan(0.9);
    expect(Math.min(...all)).toBeLessThan(0.92);
    expect(Math.max(...all)).toBeLessThan(1.1);
    expect(Math.max(...all)).toBeGreaterThan(1.08);
  });

  it("tells no more than its saturation, with an alarm", async () => {
    const clock = virtualClock({ start: 100 });
    const motor = new SimMotor("motor", { clock });
    const det = new SimGauss("det", { motor, center: 0, Imax: 100, saturation: 90, clock });
    expect([det.saturation, det.twin(clock).saturation]).toEqual([90, 90]);
    const alarm = { alarm_severity: 2, message: "det is saturated" };
    expect(await det.read()).toEqual({ det: { value: 90, timestamp: 100, ...alarm } });
    motor.set(1);
    det.trigger();
    expect(await det.read()).toEqual({ det: { value: 100 * Math.exp(-0.5), timestamp: 100 } });
    expect("saturation" in new SimGauss("det", { motor, ...peak })).toBe(false);
  });

  it("describes its reading and its settings", async () => {
    const motor = new SimMotor("motor");
    const det = new SimGauss("det", { motor, ...peak, units: "counts", precision: 1, exposureTime: 0.1 });
    expect(det.describe()).toMatchObject({
      det: { source: "sim:det", dtype: "number", shape: [], units: "counts", precision: 1 },
    });
    const settings = Object.entries(det.readConfiguration()).map(([key, { value }]) => [key, value]);
    expect(Object.fromEntries(settings)).toEqual({
      det_center: 0,
      det_Imax: 1,
      det_sigma: 1,
      det_noise: "none",
      det_noise_multiplier: 1,
      det_exposure_time: 0.1,
    });
    const described = det.describeConfiguration();
    expect(Object.keys(described)).toEqual(settings.map(([key]) => key));
    expect(described.det_noise).toMatchObject({ dtype: "string", choices: ["none", "poisson", "uniform"] });
    expect(described.det_exposure_time).toMatchObject({ units: "s" });
    expect(det.hints).toEqual({ fields: ["det"] });
  });

  it.each([
    [{ sigma: 0 }, "det: sigma must be above 0, got 0"],
    [{ saturation: 0 }, "det: saturation must be above 0, got 0"],
    [{ exposureTime: -1 }, "det: exposureTime must be 0 or more, got -1"],
  ])("cannot be made with %j", (options, text) => {
    const motor = new SimMotor("motor");
    expect(() => new SimGauss("det", { motor, ...peak, ...options })).toThrow(text);
  });
});
