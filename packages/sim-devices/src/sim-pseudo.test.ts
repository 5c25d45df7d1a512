import { twinsOn, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { SimMonochromator, SimMotor, SimPseudo } from "./index.ts";

function makeTable() {
  const clock = virtualClock({ start: 0 });
  const motor = (name: string, velocity: number) =>
    new SimMotor(name, { velocity, limits: [-10, 10], clock });
  const table = new SimPseudo("table", {
    pseudo: { height: "mm", tilt: "mrad" },
    real: { left: motor("left", 1), right: motor("right", 2) },
    forward: ({ height, tilt }) => ({ left: height - tilt / 2, right: height + tilt / 2 }),
    inverse: ({ left, right }) => ({ height: (left + right) / 2, tilt: right - left }),
  });
  return { clock, table, ...table.pseudoAxes, ...table.real };
}

describe("SimPseudo", () => {
  it("moves real axes, and leaves the other axes where they were sent", async () => {
    const { clock, table, height, tilt, left, right } = makeTable();
    await table.set({ height: 1, tilt: 2 }).finished;
    expect([left.position, right.position, clock.now()]).toEqual([0, 2, 1]);
    await height.set(3).finished;
    expect([tilt.locate().readback, height.locate().readback, clock.now()]).toEqual([2, 3, 3]);
    expect(table.locate().setpoint).toEqual({ height: 3, tilt: 2 });
    expect(height.parent).toBe(table);
    expect(height.read()).toEqual({ table_height: { value: 3, timestamp: 3 } });
    expect(Object.keys(table.read())).toEqual(Object.keys(table.describe()));
  });

  it("moves nothing when a real axis cannot", () => {
    const { table, height, left, right } = makeTable();
    expect(() => table.set({ height: 10, tilt: 2 })).toThrow("right cannot be set to 11");
    expect(() => table.set({ depth: 1 } as never)).toThrow("table has the axes height, tilt, got depth");
    expect(() => height.set(Number.NaN)).toThrow("table_height can be set to a number, got NaN");
    expect([left.moving, right.moving]).toEqual([false, false]);
  });

  it("stops all when one is stopped without success", async () => {
    const { table, left, right, clock } = makeTable();
    const moving = table.set({ height: 8, tilt: 0 });
    await clock.sleep(1);
    left.stop(false);
    await expect(moving.finished).rejects.toThrow("left did not come to its end");
    expect(right.moving).toBe(false);
  });

  it("goes on to where it was sent last", async () => {
    const { table, clock } = makeTable();
    const first = table.set({ height: 8, tilt: 0 });
    await clock.sleep(1);
    const second = table.set({ height: -1 });
    await expect(first.finished).rejects.toThrow("it was given something else to do");
    first.cancel?.();
    await second.finished;
    expect(table.locate().readback).toEqual({ height: -1, tilt: 0 });
  });

  it("has a twin whose axes are those of its motors' twins", async () => {
    const { height, left } = makeTable();
    const clock = virtualClock({ start: 0 });
    const twinOf = twinsOn(clock);
    await twinOf(height).set(3).finished;
    expect([clock.now(), twinOf(left).position, left.position]).toEqual([3, 3, 0]);
    expect(twinOf(height).parent).toBe(twinOf(height.parent));
  });
});

describe("SimMonochromator", () => {
  it("reckons its energy from the Bragg angle, by Bragg's law", async () => {
    const clock = virtualClock({ start: 0 });
    const mono = new SimMonochromator("mono", { clock });
    // Cu K edge, 8.979 keV: 12.7° on Si(111)
    await mono.energy.set(8.979).finished;
    expect(mono.bragg.position).toBeCloseTo(12.72, 2);
    expect(mono.energy.locate().readback).toBeCloseTo(8.979, 9);
    expect(clock.now()).toBeCloseTo(15 - mono.bragg.position, 9);
    expect(() => mono.energy.set(1)).toThrow("mono_bragg can be set to a number, got NaN");
    expect(() => mono.energy.set(50)).toThrow("its limits are 5 and 60");
  });

  it("lets through as much as its crystals are parallel, its twin too", async () => {
    const mono = new SimMonochromator("mono", { parallelAt: 20, rockingWidth: 10, clock: virtualClock() });
    expect(mono.flux()).toBeCloseTo(Math.exp(-2), 12);
    const twinOf = twinsOn(virtualClock());
    await twinOf(mono.pitch).set(20).finished;
    expect(twinOf(mono).flux()).toBe(1);
    expect(mono.pitch.position).toBe(0);
  });
});
