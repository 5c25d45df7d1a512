import { twinsOn, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { Faults, SimGauss, SimMotor, SimScanFlyer, type SimScanFlyerOptions, withFaults } from "./index.ts";

function makeFlyer(options: Partial<SimScanFlyerOptions> = {}, exposureTime = 0) {
  const clock = virtualClock({ start: 0 });
  const motor = new SimMotor("motor", { velocity: 2, limits: [-10, 10], clock });
  const det = new SimGauss("det", { motor, center: 0, Imax: 1, exposureTime, clock });
  const flyer = new SimScanFlyer("flyer", {
    motor,
    detectors: [det],
    start: -2,
    stop: 2,
    interval: 0.5,
    clock,
    ...options,
  });
  return { clock, motor, det, flyer };
}
const positions = (flyer: SimScanFlyer) => [...flyer.collect()].map(({ data }) => data.motor);

describe("SimScanFlyer", () => {
  it("goes to the start, and measures until it stands at the end", async () => {
    const { clock, flyer } = makeFlyer();
    await flyer.kickoff().finished;
    expect(clock.now()).toBe(1);
    await flyer.complete().finished;
    expect(clock.now()).toBe(3);
    const points = [...flyer.collect()];
    expect(points.map(({ time }) => time)).toEqual([1, 1.5, 2, 2.5, 3]);
    expect(points.map(({ data }) => data.motor)).toEqual([-2, -1, 0, 1, 2]);
    expect(points[1]?.data.det).toBeCloseTo(Math.exp(-0.5), 12);
    expect(points[1]?.timestamps).toEqual({ motor: 1.5, motor_setpoint: 1, det: 1.5 });
  });

  it("hands over each point once, also during the flight", async () => {
    const { clock, flyer } = makeFlyer();
    expect(positions(flyer)).toEqual([]);
    await flyer.kickoff().finished;
    await clock.sleep(0.75);
    expect(positions(flyer)).toEqual([-2, -1]);
    await flyer.complete().finished;
    expect([positions(flyer), positions(flyer)]).toEqual([[0, 1, 2], []]);
  });

  it("takes longer from point to point where its detector does", async () => {
    const { clock, flyer } = makeFlyer({}, 1);
    flyer.kickoff();
    await flyer.complete().finished;
    expect(positions(flyer)).toEqual([0, 2, 2]);
    expect(clock.now()).toBe(4);
  });

  it("can be stopped with its motor; what was measured is there", async () => {
    const { clock, motor, flyer } = makeFlyer();
    await flyer.kickoff().finished;
    const good = flyer.complete();
    await clock.sleep(0.75);
    await flyer.stop();
    expect([good.done, good.error, motor.moving]).toEqual([true, undefined, false]);
    await clock.sleep(5);
    expect(positions(flyer)).toEqual([-2, -1]);
    const begun = flyer.kickoff();
    await flyer.stop(false);
    expect([begun.error, flyer.complete().error]).toMatchObject([
      { name: "StoppedError" },
      { device: "flyer" },
    ]);
    await clock.sleep(5);
    expect(motor.moving).toBe(false);
  });

  it("stops its motor when it is given up, and fails when it is begun anew or its motor is stopped", async () => {
    const { clock, motor, flyer } = makeFlyer();
    await flyer.kickoff().finished;
    const first = flyer.complete();
    flyer.kickoff();
    await expect(first.finished).rejects.toThrow("it was given something else to do");
    const second = flyer.complete();
    await clock.sleep(0.25);
    second.cancel?.();
    expect([second.error, motor.moving]).toMatchObject([{ name: "StoppedError" }, false]);
    await flyer.kickoff().finished;
    motor.stop(false);
    await expect(flyer.complete().finished).rejects.toThrow("motor did not come to its end: it was stopped");
  });

  it("stops its motor when a detector fails", async () => {
    const { clock, motor, det } = makeFlyer();
    const faults = new Faults("det", [], { clock });
    const other = new SimScanFlyer("flyer", {
      motor,
      detectors: [withFaults(det, faults)],
      start: -2,
      stop: 2,
      interval: 0.5,
      clock,
    });
    await other.kickoff().finished;
    await clock.sleep(0.75);
    faults.add({ kind: "fail", on: ["read"] });
    await expect(other.complete().finished).rejects.toThrow("det: read failed");
    expect(motor.moving).toBe(false);
    expect(positions(other)).toEqual([-2, -1]);
  });

  it("moves nothing where the end cannot be reached", async () => {
    const { motor, flyer } = makeFlyer({ stop: 11 });
    await expect(flyer.kickoff().finished).rejects.toThrow(
      "motor cannot be set to 11: its limits are -10 and 10",
    );
    expect([flyer.complete().done, motor.position]).toEqual([true, 0]);
  });

  it("has a twin that drives the motor's twin", async () => {
    const { motor, flyer } = makeFlyer();
    const clock = virtualClock({ start: 100 });
    const twinOf = twinsOn(clock);
    const twin = twinOf(flyer);
    twin.kickoff();
    await twin.complete().finished;
    expect([clock.now(), twinOf(motor).position, motor.position]).toEqual([103, 2, 0]);
    expect(positions(twin)).toHaveLength(5);
  });

  it("describes what it reads, and refuses what cannot be", async () => {
    const { flyer } = makeFlyer({ stream: "along" });
    expect(Object.keys((await flyer.describeCollect()).along ?? {})).toEqual([
      "motor",
      "motor_setpoint",
      "det",
    ]);
    expect(flyer.hints).toEqual({ fields: ["motor", "det"] });
    expect(() => flyer.complete()).toThrow("flyer does not fly: kick it off");
    expect(() => makeFlyer({ interval: 0 })).toThrow("flyer: interval must be above 0, got 0");
  });
});
