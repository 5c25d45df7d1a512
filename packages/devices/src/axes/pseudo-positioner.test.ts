import { asStatus, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { Axis } from "./axis.ts";
import { PseudoPositioner } from "./pseudo-positioner.ts";
import { PseudoTargetError } from "./pseudo-target-error.ts";
import { simulatedDrive } from "./simulated-drive.ts";

/** Two jacks that hold a table at both ends: height and tilt from left and right. */
function makeTable() {
  const clock = virtualClock({ start: 0 });
  const drives = { left: simulatedDrive(clock), right: simulatedDrive(clock) };
  const axis = (name: "left" | "right", velocity: number) =>
    new Axis({ name, drive: drives[name], clock, velocity, acceleration: 1, dialLimits: [-10, 10] });
  const real = { left: axis("left", 1), right: axis("right", 2) };
  const table = new PseudoPositioner({
    name: "table",
    real,
    pseudo: { height: { units: "mm", precision: 2 }, tilt: { units: "mrad" } },
    forward: ({ height, tilt }) => ({ left: height - tilt / 2, right: height + tilt / 2 }),
    inverse: ({ left, right }) => ({ height: (left + right) / 2, tilt: right - left }),
    clock,
  });
  return { clock, drives, real, table, height: table.pseudoAxes.height, tilt: table.pseudoAxes.tilt };
}
const done = (work: Parameters<typeof asStatus>[0]) => asStatus(work).finished;

describe("PseudoPositioner", () => {
  it("moves its real axes so that they arrive together, in the time of the slowest", async () => {
    const { clock, drives, real, table } = makeTable();
    const arrivals: number[] = [];
    const moving = table.set({ height: 4, tilt: 4 });
    await clock.sleep(0.001);
    for (const axis of Object.values(real))
      void clock.sleep(0).then(async () => {
        while (axis.moving) await clock.sleep(0.01);
        arrivals.push(clock.now());
      });
    await moving.finished;
    // left 2 at 1: 3 s; right 6 at 2: 5 s
    expect(clock.now()).toBeCloseTo(5, 6);
    await clock.sleep(1);
    for (const arrival of arrivals) expect(arrival).toBeCloseTo(5, 1);
    expect(arrivals).toHaveLength(2);
    expect(drives.right.log).toEqual(["move 6 at 2"]);
    expect(drives.left.log).toEqual([`move 2 at ${Number(((5 - Math.sqrt(17)) / 2).toPrecision(6))}`]);
  });

  it("keeps an axis where it was sent when another is moved alone", async () => {
    const { table, height, tilt } = makeTable();
    await done(height.set(1));
    await done(tilt.set(0.1));
    await done(height.set(2));
    expect(await table.locate()).toEqual({
      setpoint: { height: 2, tilt: 0.1 },
      readback: { height: expect.closeTo(2, 12), tilt: expect.closeTo(0.1, 12) },
    });
    expect((await tilt.locate()).setpoint).toBe(0.1);
  });

  it("is read with its real axes, each pseudo axis by itself", async () => {
    const { table, height } = makeTable();
    await done(table.set({ height: 1 }));
    expect(await height.read()).toMatchObject({
      "table-height": { value: 1 },
      "table-height-setpoint": { value: 1 },
    });
    const keys = Object.keys(await table.read());
    expect(keys).toEqual(Object.keys(await table.describe()));
    expect(keys).toEqual([
      "table-height",
      "table-height-setpoint",
      "table-tilt",
      "table-tilt-setpoint",
      "left",
      "left-setpoint",
      "right",
      "right-setpoint",
    ]);
    expect(height.describe()["table-height"]).toMatchObject({ units: "mm", precision: 2, dtype: "number" });
    expect([table.hints, height.hints]).toEqual([
      { fields: ["table-height", "table-tilt"] },
      { fields: ["table-height"] },
    ]);
    expect(height.parent).toBe(table);
  });

  it("refuses what a real axis cannot do, naming it, and nothing moves", async () => {
    const { table, height, drives } = makeTable();
    await expect(table.checkValue({ height: 9, tilt: 4 })).rejects.toThrow(
      "table cannot be set to height 9, tilt 4: right cannot be set to 11: its limits are -10 and 10",
    );
    await expect(asStatus(height.checkValue(11)).finished).rejects.toThrow(PseudoTargetError);
    expect(() => table.set({ height: 9, tilt: 4 })).toThrow(PseudoTargetError);
    await expect(done(height.set(11))).rejects.toThrow(PseudoTargetError);
    expect(() => table.set({ depth: 1 } as never)).toThrow(/table has the axes height, tilt, got depth/);
    expect(() => height.set("1" as never)).toThrow(/height can be set to a number, got 1/);
    expect([drives.left.log, drives.right.log]).toEqual([[], []]);
    await done(table.set({ height: 1, tilt: 0 }));
    expect(() => height.set(11)).toThrow(PseudoTargetError);
  });

  it("refuses a place that cannot be reckoned", () => {
    const clock = virtualClock();
    const theta = new Axis({ name: "theta", drive: simulatedDrive(clock), clock });
    const mono = new PseudoPositioner({
      name: "mono",
      real: { theta },
      pseudo: { energy: {} },
      forward: ({ energy }) => ({ theta: Math.asin(2 / energy) }),
      inverse: ({ theta: angle }) => ({ energy: 2 / Math.sin(angle) }),
      clock,
    });
    expect(() => mono.set({ energy: 1 })).toThrow(
      /mono cannot be set to energy 1: theta can be set to a number, got NaN/,
    );
  });

  it("takes an axis back to where it was sent, when the move of another was stopped", async () => {
    const { table, height, tilt, clock } = makeTable();
    await done(tilt.set(4));
    const moving = height.set(4);
    await clock.sleep(0.7);
    await table.stop();
    await moving.finished;
    const stoppedAt = await height.locate();
    expect(stoppedAt.setpoint).toBe(stoppedAt.readback);
    expect((await tilt.locate()).setpoint).toBe(4);
    await done(height.set(5));
    expect((await table.locate()).readback).toEqual({ height: 5, tilt: 4 });
  });

  it("keeps its setpoint where it is stopped at rest", async () => {
    const { table, height } = makeTable();
    await done(table.set({ height: 0.1, tilt: 0.3 }));
    await table.stop();
    expect((await height.locate()).setpoint).toBe(0.1);
  });

  it("stops all its axes, and knows no setpoint then but where it is", async () => {
    const { table, tilt, clock, real } = makeTable();
    const moving = table.set({ height: 4, tilt: 4 });
    await clock.sleep(2.5);
    await tilt.stop();
    expect(moving.error).toBeUndefined();
    expect([real.left.moving, real.right.moving]).toEqual([false, false]);
    const { setpoint, readback } = await table.locate();
    expect(setpoint).toEqual(readback);
    expect(readback.height).toBeCloseTo(2);
  });

  it("stops the others where one fails", async () => {
    const { table, drives, real, clock } = makeTable();
    drives.left.move = () => clock.sleep(1).then(() => Promise.reject(new Error("stalled")));
    await expect(done(table.set({ height: 4, tilt: 4 }))).rejects.toThrow("stalled");
    await clock.sleep(0.1);
    expect(real.right.moving).toBe(false);
    expect(await real.right.position()).toBeLessThan(2);
  });

  it("fails a move that is superseded, and goes on to the new one", async () => {
    const { table, clock } = makeTable();
    const before = table.set({ height: 4, tilt: 0 });
    await clock.sleep(1);
    await done(table.set({ height: -1 }));
    await expect(before.finished).rejects.toThrow(/set anew/);
    expect((await table.locate()).readback).toEqual({ height: -1, tilt: 0 });
  });

  it("tells how far it is", async () => {
    const { table } = makeTable();
    const moving = table.set({ height: 4, tilt: 4 });
    const told: number[] = [];
    moving.watch?.(({ fraction = -1 }) => told.push(fraction));
    await moving.finished;
    expect(told.length).toBeGreaterThan(20);
    expect(told.at(-1)).toBeGreaterThan(0.9);
  });
});
