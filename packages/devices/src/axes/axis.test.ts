import { asStatus, LimitError, type Progress, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { WorkEndedError } from "../errors.ts";
import { group } from "../group.ts";
import type { SettableSignal } from "../settable-signal.ts";
import { restoreSettings, saveSettings } from "../settings/settings.ts";
import { Axis, type AxisOptions } from "./axis.ts";
import { simulatedDrive } from "./simulated-drive.ts";

function makeAxis(options: Partial<AxisOptions> = {}, dial = 0) {
  const clock = virtualClock({ start: 0 });
  const drive = simulatedDrive(clock, { dial });
  return { clock, drive, axis: new Axis({ name: "x", drive, clock, velocity: 2, ...options }) };
}
const done = (work: Parameters<typeof asStatus>[0]) => asStatus(work).finished;

describe("Axis", () => {
  it("moves by its velocity and acceleration, and stands for its settle time", async () => {
    const { axis, clock } = makeAxis({ acceleration: 1, settleTime: 0.5 });
    await done(axis.set(10));
    expect(clock.now()).toBeCloseTo(7.5);
    expect(await axis.locate()).toEqual({ setpoint: 10, readback: 10 });
    await done(axis.set(0, { velocity: 1 }));
    expect(clock.now()).toBeCloseTo(7.5 + 11.5);
  });

  it("is read and described with its setpoint, and configured with its settings", async () => {
    const { axis, clock } = makeAxis({ dialLimits: [-20, 20], units: "deg", offset: 1 });
    const moving = axis.set(9);
    await clock.sleep(1);
    expect(await axis.read()).toEqual({
      x: { value: 3, timestamp: 1 },
      "x-setpoint": { value: 9, timestamp: 0 },
    });
    expect(axis.describe().x).toMatchObject({
      units: "deg",
      precision: 3,
      limits: { control: { low: -19, high: 21 } },
    });
    expect(Object.keys(axis.describe())).toEqual(["x", "x-setpoint"]);
    const configuration = axis.readConfiguration();
    expect(Object.keys(axis.describeConfiguration())).toEqual(Object.keys(configuration));
    expect(configuration).toMatchObject({ "x-velocity": { value: 2 }, "x-settle_time": { value: 0 } });
    expect(axis.hints).toEqual({ fields: ["x"] });
    await moving.finished;
  });

  it("refuses what is outside its limits, and nothing moves", () => {
    const { axis, drive } = makeAxis({ dialLimits: [-5, 5] });
    for (const value of [5.1, -5.1]) {
      expect(() => axis.checkValue(value)).toThrow(LimitError);
      expect(() => axis.set(value)).toThrow(`x cannot be set to ${value}: its limits are -5 and 5`);
    }
    expect(() => axis.set(Number.NaN)).toThrow(TypeError);
    expect(() => axis.set(1, { velocity: 0 })).toThrow(/velocity must be above 0/);
    expect(drive.log).toEqual([]);
  });

  it("reckons positions and limits by sign and offset", async () => {
    const { axis, drive } = makeAxis({ sign: -1, offset: 10, dialLimits: [-5, 20] });
    expect(axis.limits).toEqual([-10, 15]);
    expect(await axis.position()).toBe(10);
    await done(axis.set(7));
    expect(drive.log).toEqual(["move 3 at 2"]);
    expect([await axis.position(), await axis.dialPosition()]).toEqual([7, 3]);
    expect(() => axis.set(16)).toThrow(LimitError);
  });

  it("calls the present position zero, by its offset", async () => {
    const { axis, drive } = makeAxis({ sign: -1, dialLimits: [-5, 20] }, 3);
    await axis.define();
    expect(await axis.position()).toBe(0);
    expect(axis.limits).toEqual([-17, 8]);
    await done(axis.set(1));
    expect(drive.log).toEqual(["move 2 at 2"]);
    await axis.define(100);
    expect(await axis.locate()).toEqual({ setpoint: 100, readback: 100 });
  });

  it("calls the dial's position otherwise, and the user's stays", async () => {
    const { axis, drive } = makeAxis({ offset: 2 }, 3);
    await axis.defineDial(0);
    expect([await axis.position(), await axis.dialPosition(), axis.settings.offset]).toEqual([5, 0, 5]);
    expect(drive.log).toEqual(["define 0"]);
    const { define: _, ...bare } = simulatedDrive(virtualClock());
    await expect(new Axis({ name: "x", drive: bare }).defineDial(0)).rejects.toThrow(/no dial.*use define/);
  });

  it("is not called otherwise while it moves", async () => {
    const { axis, clock } = makeAxis();
    const moving = axis.set(10);
    await clock.sleep(1);
    expect(() => axis.define()).toThrow(WorkEndedError);
    expect(() => axis.configure({ sign: -1 })).toThrow(/while it moves; stop it first/);
    await expect(axis.defineDial(1)).rejects.toThrow(WorkEndedError);
    axis.configure({ velocity: 4 });
    await moving.finished;
    expect(clock.now()).toBe(5);
  });

  it.each([
    [1, 10, ["move 10 at 2"]],
    [1, -10, ["move -11 at 2", "move -10 at 2"]],
    [-1, 10, ["move 11 at 2", "move 10 at 2"]],
    [-1, -10, ["move -10 at 2"]],
    [1, -20, ["move -20 at 2", "move -20 at 2"]],
  ])("takes up a backlash of %d on the way to %d", async (backlash, target, log) => {
    const { axis, drive } = makeAxis({ backlash, dialLimits: [-20, 20] });
    await done(axis.set(target));
    expect(drive.log).toEqual(log);
  });

  it("is stopped where it is, also on its way back from taking up backlash", async () => {
    const { axis, clock, drive } = makeAxis({ backlash: 1 });
    const moving = axis.set(-10);
    await clock.sleep(2);
    await axis.stop();
    expect(moving).toMatchObject({ done: true, error: undefined });
    await clock.sleep(100);
    expect(drive.log).toEqual(["move -11 at 2", "stop"]);
    expect(await axis.locate()).toEqual({ setpoint: -4, readback: -4 });
    expect(axis.moving).toBe(false);
  });

  it("fails a move that is stopped without success, given up, or superseded", async () => {
    const { axis, clock, drive } = makeAxis();
    const stopped = axis.set(10);
    await axis.stop(false);
    await expect(stopped.finished).rejects.toThrow(/x did not come to its end: it was stopped/);
    const givenUp = axis.set(10);
    givenUp.cancel?.();
    await expect(givenUp.finished).rejects.toThrow(/given up/);
    expect(drive.log.at(-1)).toBe("stop");
    const superseded = axis.set(10);
    await clock.sleep(1);
    await done(axis.set(0));
    await expect(superseded.finished).rejects.toThrow(/set anew/);
    expect(await axis.position()).toBe(0);
  });

  it("fails where the drive does, and can be moved again", async () => {
    const { axis, drive } = makeAxis();
    const { move } = drive;
    const failing = { at: "once" as "once" | "later" | "never" };
    drive.move = (target, motion) => {
      if (failing.at === "once") throw new Error("no power");
      return failing.at === "later" ? Promise.reject(new Error("stalled")) : move(target, motion);
    };
    expect(() => axis.set(1)).toThrow("no power");
    expect((await axis.locate()).setpoint).toBe(0);
    failing.at = "later";
    await expect(done(axis.set(1))).rejects.toThrow("stalled");
    expect(axis.moving).toBe(false);
    failing.at = "never";
    await done(axis.set(1));
    expect(await axis.position()).toBe(1);
  });

  it("jogs to its limit, or until it is stopped", async () => {
    const { axis, clock } = makeAxis({ dialLimits: [-20, 20], sign: -1 });
    const jog = axis.jog(-1, { velocity: 1 });
    await clock.sleep(3);
    await axis.stop();
    expect(jog.error).toBeUndefined();
    expect(await axis.position()).toBe(-3);
    await done(axis.jog(1));
    expect(await axis.position()).toBe(20);
    expect(() => makeAxis().axis.jog(1)).toThrow(/x cannot be jogged without limits/);
  });

  it("tells where it is on its way", async () => {
    const { axis } = makeAxis({ offset: 5 });
    const moving = axis.set(25);
    const told: Progress[] = [];
    moving.watch?.((progress) => told.push(progress));
    await moving.finished;
    expect(told[0]).toMatchObject({ name: "x", initial: 5, current: 5, target: 25, unit: "mm", fraction: 0 });
    const middle = told.find(({ current = 0 }) => current > 15);
    expect(middle?.fraction).toBeCloseTo(0.5, 1);
    expect(told.length).toBeGreaterThan(90);
  });

  it.each([
    [{ velocity: 0 }, /x: velocity must be above 0, got 0/],
    [{ acceleration: -1 }, /acceleration/],
    [{ settleTime: -1 }, /settleTime must be 0 s or more/],
    [{ backlash: Number.NaN }, /backlash/],
    [{ offset: Number.POSITIVE_INFINITY }, /offset/],
    [{ sign: 0 as never }, /sign must be 1 or -1, got 0/],
    [{ speed: 1 } as never, /x has the settings velocity, .* got speed/],
  ])("refuses the setting %o", (settings, text) => {
    const { axis } = makeAxis();
    expect(() => axis.configure(settings)).toThrow(RangeError);
    expect(() => axis.configure(settings)).toThrow(text);
    expect(axis.settings.velocity).toBe(2);
  });

  it("has its settings as signals: to be set in a plan, saved and restored", async () => {
    const { axis, clock } = makeAxis({ acceleration: 1 });
    const velocity = axis.parts.get("velocity") as SettableSignal<unknown>;
    expect([velocity.name, velocity.parent]).toEqual(["x-velocity", axis]);
    await done(velocity.set(4));
    expect(axis.settings.velocity).toBe(4);
    await axis.define(3);
    const saved = await saveSettings(axis, { clock });
    await axis.define(0);
    axis.configure({ settleTime: 2 });
    const { restored, unrestorable } = await restoreSettings(axis, saved);
    expect([[...restored].sort(), unrestorable]).toEqual([["offset", "settleTime"], []]);
    expect(axis.settings).toMatchObject({ offset: 3, settleTime: 0, velocity: 4 });
    expect(() => axis.parts.get("sign")?.set(3)).toThrow(/x: sign must be 1 or -1, got 3/);
  });

  it("is named by the group that it is a part of, and its settings with it", async () => {
    const { axis } = makeAxis();
    const stage = group("stage", { read: { x: axis } });
    expect(Object.keys(await stage.read())).toEqual(["stage-x", "stage-x-setpoint"]);
    expect(Object.keys(await stage.readConfiguration())).toContain("stage-x-settle_time");
    expect(axis.parts.get("settleTime")?.name).toBe("stage-x-settle_time");
    expect(() => axis.set(Number.NaN)).toThrow(/^stage\/stage-x can be set to a number/);
    expect(() => axis.adopt("other-x", { name: "other" })).toThrow(
      /a part of stage already; make another one/,
    );
  });

  it("refuses limits that are the wrong way round", () => {
    expect(() => makeAxis({ dialLimits: [1, -1] })).toThrow(
      /x: dialLimits must be \[low, high\], got \[1, -1\]/,
    );
  });
});
