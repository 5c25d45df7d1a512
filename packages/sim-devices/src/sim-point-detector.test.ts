import { twinsOn, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimMotor, SimPointDetector, type SimPointDetectorOptions } from "./index.ts";

function makeDetector(options: Partial<SimPointDetectorOptions> = {}) {
  const clock = virtualClock({ start: 0 });
  const motor = new SimMotor("motor", { clock });
  const det = new SimPointDetector("det", {
    channels: { a: ([at = 0]) => 100 - at, b: () => 10 },
    inputs: [motor],
    noise: false,
    clock,
    ...options,
  });
  return { clock, motor, det };
}
const values = async (det: SimPointDetector) =>
  Object.fromEntries(Object.entries(await det.read()).map(([key, { value }]) => [key, value]));

describe("SimPointDetector", () => {
  it("counts in each channel, as long as its exposure is set to", async () => {
    const { clock, motor, det } = makeDetector();
    expect(await values(det)).toEqual({ "det-a": 0, "det-b": 0 });
    motor.set(40);
    await det.exposure.set(2).finished;
    await det.trigger().finished;
    expect(clock.now()).toBe(2);
    expect(await det.read()).toEqual({
      "det-a": { value: 120, timestamp: 2 },
      "det-b": { value: 20, timestamp: 2 },
    });
    expect(det.hints).toEqual({ fields: ["det-a", "det-b"] });
    expect(() => det.exposure.set(-1)).toThrow(
      "det/det-exposure cannot be set to -1: its limits are 0 and 86400",
    );
  });

  it("tells its exposure and other settings as configuration", async () => {
    const { det } = makeDetector({ settings: { gain: 3 }, exposure: 0.5 });
    expect(await det.readConfiguration()).toMatchObject({
      "det-exposure": { value: 0.5 },
      "det-gain": { value: 3 },
    });
    expect(await det.describeConfiguration()).toMatchObject({
      "det-exposure": { units: "s" },
      "det-gain": {},
    });
  });

  it("counts in its light, with noise of its own, up to its saturation", async () => {
    const light = { name: "light", flux: () => 0.5 };
    const counted = async () => {
      const { det } = makeDetector({ light, noise: true, saturation: 40 });
      await det.trigger().finished;
      return det.read();
    };
    const first = await counted();
    const alarm = { alarm_severity: 2, message: "det is saturated" };
    expect(first["det-a"]).toEqual({ value: 40, timestamp: 1, ...alarm });
    expect(await counted()).toEqual(first);
    expect(makeDetector({ saturation: 40 }).det.saturation).toBe(40);
  });

  it("can be stopped, and then has counted nothing", async () => {
    const { clock, det } = makeDetector();
    const status = det.trigger();
    await clock.sleep(0.5);
    det.stop(false);
    expect(status.error).toMatchObject({ name: "StoppedError" });
    expect(await values(det)).toEqual({ "det-a": 0, "det-b": 0 });
  });

  it("has a twin with its settings and counts, that looks at twins", async () => {
    const { motor, det } = makeDetector({ settings: { gain: 3 } });
    await det.exposure.set(2).finished;
    await det.trigger().finished;
    const clock = virtualClock({ start: 0 });
    const twinOf = twinsOn(clock);
    const twin = twinOf(det);
    expect(await values(twin)).toEqual({ "det-a": 200, "det-b": 20 });
    expect(await twin.readConfiguration()).toMatchObject({
      "det-exposure": { value: 2 },
      "det-gain": { value: 3 },
    });
    await twinOf(motor).set(50).finished;
    await twin.trigger().finished;
    expect(clock.now()).toBe(2);
    expect(await values(twin)).toEqual({ "det-a": 100, "det-b": 20 });
    expect(await values(det)).toEqual({ "det-a": 200, "det-b": 20 });
  });

  it.each([
    [{ exposure: -1 }, "det: exposure must be 0 or more, got -1"],
    [{ saturation: 0 }, "det: saturation must be above 0, got 0"],
    [{ channels: { read: () => 1 } }, 'det: a part cannot be called "read"'],
  ])("cannot be made with %j", (options, text) => {
    expect(() => makeDetector(options)).toThrow(text);
  });
});
