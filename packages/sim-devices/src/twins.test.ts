import { twinsOn, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimFlyer, SimGauss, SimMotor, SimMover } from "./index.ts";

describe("twins", () => {
  it("begin where the device is, and move without it", async () => {
    const clock = virtualClock();
    const motor = new SimMotor("motor", { velocity: 2, acceleration: 4, settleTime: 0.5, clock });
    await motor.set(3).finished;
    const other = virtualClock({ start: 0 });
    const twin = motor.twin(other);
    expect(twin.locate()).toEqual({ setpoint: 3, readback: 3 });
    await twin.set(13).finished;
    expect(other.now()).toBeCloseTo(10 / 2 + 2 / 4 + 0.5, 9);
    expect(twin.position).toBe(13);
    expect(motor.position).toBe(3);
  });

  it("look at twins, and see the same noise", async () => {
    const motor = new SimMotor("motor", { jitter: 0.1 });
    const det = new SimGauss("det", { motor, center: 0, Imax: 1000, noise: "poisson", exposureTime: 2 });
    const clock = virtualClock();
    const twinOf = twinsOn(clock);
    const [motorTwin, twin] = [twinOf(motor), twinOf(det)];
    const before = clock.now();
    motorTwin.set(0.5);
    await twin.trigger().finished;
    expect(clock.now() - before).toBeCloseTo(2, 9);
    expect(motor.position).toBe(0);
    motor.set(0.5);
    expect(motor.position).toBe(motorTwin.position);
    expect((await det.read()).det.value).toBe((await twin.read()).det.value);
  });

  it("of movers and flyers are at rest, with the same settings", async () => {
    const clock = virtualClock({ start: 0 });
    const mover = new SimMover("mover", { field: "pos" });
    mover.set(4);
    const twin = mover.twin(clock);
    twin.trigger();
    expect([twin.position, mover.position]).toEqual([4, 0]);
    const flyer = new SimFlyer("flyer", { num: 3, duration: 5 }).twin(clock);
    flyer.kickoff();
    await flyer.complete().finished;
    expect(clock.now()).toBeCloseTo(5, 9);
    expect([...flyer.collect()]).toHaveLength(3);
  });
});
