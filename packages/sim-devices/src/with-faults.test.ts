import { asStatus, isStoppable, supports, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { type Fault, Faults, SimFlyer, SimGauss, SimMotor, withFaults } from "./index.ts";

function makeMotor(...faults: readonly Fault[]) {
  const clock = virtualClock({ start: 0 });
  const healthy = new SimMotor("motor", { velocity: 1, limits: [-10, 10], clock });
  const all = new Faults("motor", faults, { clock });
  return { clock, healthy, faults: all, motor: withFaults(healthy, all) };
}

describe("withFaults", () => {
  it("leaves a device without faults as it is", async () => {
    const { motor, healthy, clock } = makeMotor();
    await motor.set(2).finished;
    expect(clock.now()).toBe(2);
    expect(motor.position).toBe(2);
    expect(motor.read()).toEqual(healthy.read());
    expect([motor instanceof SimMotor, isStoppable(motor), supports(motor, "Flyable")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(() => motor.set(11)).toThrow("its limits are -10 and 10");
  });

  it("fails at once, as often as asked for, and nothing moves", async () => {
    const { motor } = makeMotor({ kind: "fail", on: ["set"], times: 2 });
    for (let i = 0; i < 2; i++) expect(() => motor.set(1)).toThrow("motor: set failed (a simulated fault");
    expect(motor.moving).toBe(false);
    await motor.set(1).finished;
    expect(motor.position).toBe(1);
  });

  it("stalls on its way", async () => {
    const { motor, clock } = makeMotor({ kind: "stall", seconds: 2 });
    await expect(motor.set(5).finished).rejects.toThrow("motor: set stalled after 2 s");
    expect([clock.now(), motor.position, motor.moving]).toEqual([2, 2, false]);
  });

  it("hangs until it is stopped or given up", async () => {
    const { motor, clock } = makeMotor({ kind: "hang" });
    const hanging = motor.set(1);
    await clock.sleep(100);
    expect([hanging.done, motor.position]).toEqual([false, 1]);
    motor.stop(false);
    await expect(hanging.finished).rejects.toThrow("motor did not come to its end");
    const second = motor.set(0);
    const reason = new Error("time is up");
    second.cancel?.(reason);
    expect(second.error).toBe(reason);
  });

  it("is late", async () => {
    const { motor, clock } = makeMotor({ kind: "late", seconds: 3 });
    await motor.set(1).finished;
    expect(clock.now()).toBe(4);
  });

  it("loses its connection for a while: what is under way fails, and all else is refused", async () => {
    const { motor, faults, clock } = makeMotor();
    const moving = motor.set(5);
    await clock.sleep(1);
    faults.add({ kind: "loseConnection", on: ["read"], seconds: 10, times: 1 });
    expect(() => motor.read()).toThrow("motor: its connection is lost");
    await expect(moving.finished).rejects.toThrow("motor: its connection is lost");
    expect(() => motor.set(1)).toThrow("motor: its connection is lost");
    expect(() => motor.locate()).toThrow("motor: its connection is lost");
    motor.stop();
    await clock.sleep(10);
    await motor.set(1).finished;
    expect(motor.read().motor.value).toBe(1);
  });

  it("reads NaN, the wrong shape, and beyond its limits", () => {
    const values = (kind: Fault["kind"]) => makeMotor({ kind }).motor.read();
    expect(values("nan").motor.value).toBeNaN();
    expect(values("wrongShape").motor.value).toEqual([0, 0]);
    expect(values("outOfLimits").motor).toMatchObject({ value: 12, alarm_severity: 2 });
  });

  it("drops frames of a flyer by chance, the same each time", () => {
    const rows = () => {
      const flyer = withFaults(new SimFlyer("flyer", { num: 100 }), [
        { kind: "dropFrames", probability: 0.2 },
      ]);
      flyer.kickoff();
      return [...flyer.collect()];
    };
    expect(rows().length).toBeGreaterThan(60);
    expect(rows().length).toBeLessThan(95);
    expect(rows().length).toBe(rows().length);
  });

  it("happens by its probability, until it is taken away", () => {
    const { motor, faults } = makeMotor({ kind: "fail", probability: 0.25 });
    let failed = 0;
    for (let i = 0; i < 1000; i++) {
      try {
        motor.set(0);
      } catch {
        failed++;
      }
    }
    expect(Math.abs(failed - 250)).toBeLessThan(50);
    faults.clear();
    for (let i = 0; i < 100; i++) expect(motor.set(0).error).toBeUndefined();
  });

  it("fails a detector that looks at it, and its twin has no faults", async () => {
    const { motor } = makeMotor({ kind: "fail", on: ["read"] });
    const det = new SimGauss("det", { motor, center: 0, Imax: 1 });
    expect(() => det.trigger()).toThrow("motor: read failed (a simulated fault");
    const twin = det.twin(virtualClock());
    await asStatus(twin.trigger()).finished;
    expect((await twin.read()).det.value).toBe(1);
  });

  it.each([
    [{ kind: "explode" as Fault["kind"] }, 'motor: there is no fault "explode"; choose of fail, stall, hang'],
    [{ kind: "fail" as const, probability: 2 }, "motor: probability must be from 0 to 1, got 2"],
    [{ kind: "late" as const, seconds: -1 }, "motor: seconds must be 0 or more, got -1"],
  ])("refuses %j", (fault, text) => {
    expect(() => makeMotor(fault)).toThrow(text);
  });
});
