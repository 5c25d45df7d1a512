import { connect, printDevice } from "@runengine/devices";
import { testDevice } from "@runengine/devices/testing";
import { type VirtualClock, virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import {
  type MultimeterOptions,
  multimeter,
  type PowerSupplyOptions,
  powerSupply,
  ScpiInstrument,
} from "./index.ts";
import { type BenchOptions, memoryTransport, simulatedBench } from "./simulated.ts";

interface Options {
  readonly clock?: VirtualClock;
  readonly bench?: BenchOptions;
  readonly supply?: Partial<PowerSupplyOptions>;
  readonly meter?: MultimeterOptions;
}

async function laboratory(options: Options = {}) {
  const { clock = virtualClock({ start: 1000 }) } = options;
  const bench = simulatedBench({ clock, ...options.bench });
  const supplyLine = new ScpiInstrument("supply", memoryTransport(bench.supply, "psu"), { clock });
  const meterLine = new ScpiInstrument("dmm", memoryTransport(bench.meter, "dmm"), { clock });
  const supply = powerSupply("supply", supplyLine, { limits: [0, 10], ...options.supply });
  const dmm = multimeter("dmm", meterLine, options.meter);
  await connect([supply, dmm], { clock });
  return { bench, clock, supply, dmm, supplyLine, meterLine };
}

describe("powerSupply", () => {
  const clock = virtualClock();
  testDevice(async () => (await laboratory({ clock })).supply, {
    clock,
    values: [2, 5],
    refused: [11, -1, Number.NaN],
    lose: ({ connection }) => connection?.lost(new Error("unplugged")),
  });

  it("is a group of its values", async () => {
    const { supply } = await laboratory();
    expect(printDevice(supply)).toMatchInlineSnapshot(`
      "supply
      ├─ readback (supply)
      ├─ current (supply-current)
      ├─ voltage (supply-voltage)
      ├─ currentLimit (supply-currentLimit)
      └─ output (supply-output)"
    `);
  });

  it("is set when its voltage is measured", async () => {
    const { bench, clock, supply } = await laboratory();
    await supply.set(5).finished;
    expect(bench.voltage()).toBeCloseTo(5, 1);
    expect(clock.now()).toBeCloseTo(1000.1, 5);
    expect(await supply.locate()).toEqual({ setpoint: 5, readback: expect.closeTo(5, 1) });
    const readings = await supply.read();
    expect(Object.keys(readings)).toEqual(["supply", "supply-current", "supply-voltage"]);
    expect(Object.keys(await supply.describe())).toEqual(Object.keys(readings));
    expect(readings["supply-current"]?.value).toBeCloseTo(5 / 47, 2);
    expect((await supply.describe()).supply).toMatchObject({ units: "V", source: "scpi:MEAS:VOLT?" });
    expect(Object.keys(await supply.readConfiguration())).toEqual(
      Object.keys(await supply.describeConfiguration()),
    );
    expect(supply.hints).toEqual({ fields: ["supply"] });
  });

  it.each([11, -1, Number.NaN, "5"])("refuses %s before anything is sent", async (value) => {
    const { supply, supplyLine } = await laboratory();
    const sent = supplyLine.log.entries.length;
    expect(() => supply.set(value as number)).toThrow("supply");
    expect(supplyLine.log.entries).toHaveLength(sent);
  });

  it("says that the current limit holds a voltage down", async () => {
    const { supply } = await laboratory({ supply: { currentLimit: 0.05, timeout: 1 } });
    await expect(supply.set(5).finished).rejects.toThrow(
      "supply does not come to 5 V: the current is at its limit of 0.05 A; look at the load",
    );
  });

  it("switches off when it is stopped, also in the middle of a move", async () => {
    const { bench, clock, supply } = await laboratory();
    await supply.set(5).finished;
    await supply.stop();
    expect(bench.isOn()).toBe(false);
    const move = supply.set(8);
    await supply.stop();
    expect({ done: move.done, error: move.error }).toEqual({ done: true, error: undefined });
    await clock.sleep(5);
    expect(bench.isOn()).toBe(false);
    const failed = supply.set(8);
    await supply.stop(false);
    await expect(failed.finished).rejects.toThrow("supply was stopped before its voltage had come");
  });

  it("never switches on after it was stopped, whatever is on its way", async () => {
    for (let turns = 0; turns < 40; turns++) {
      const { bench, clock, supply } = await laboratory();
      supply.set(8);
      for (let i = 0; i < turns; i++) await Promise.resolve();
      await supply.stop();
      await clock.sleep(1);
      expect(bench.isOn(), `stopped after ${turns} turns`).toBe(false);
    }
  });

  it("switches off again when the command to switch on had to wait", async () => {
    const { bench, clock, supply, supplyLine } = await laboratory();
    bench.supply.disturb({ kind: "slow", seconds: 0.5, on: /CURR/ });
    const end = supplyLine.log.onEntry(({ kind, text }) => {
      if (kind !== "sent" || text !== "VOLT 8\n") return;
      end();
      // It is asked before the supply is told to switch on, and keeps that waiting.
      void supply.current.get();
    });
    supply.set(8);
    await clock.sleep(0.2);
    await supply.stop();
    const sent = supplyLine.log.entries
      .map(({ text }) => text.trim())
      .filter((text) => text.startsWith("OUTP"));
    expect(sent).toEqual(["OUTP OFF", "OUTP ON", "OUTP OFF"]);
    expect(bench.isOn()).toBe(false);
  });

  it("leaves the output as it is where that is asked for", async () => {
    const { bench, supply } = await laboratory({ supply: { atStop: "hold" } });
    await supply.set(5).finished;
    await supply.stop();
    expect(bench.isOn()).toBe(true);
  });

  it("switches off first thing when it could not be told to before", async () => {
    const { bench, clock, supply } = await laboratory();
    await supply.set(5).finished;
    bench.supply.drop();
    await expect(supply.stop()).rejects.toThrow("supply may still be on: it could not be told to switch off");
    expect(bench.isOn()).toBe(true);
    await clock.sleep(1);
    expect(bench.isOn()).toBe(false);
  });

  it("tries again when switching off has failed and the line holds", async () => {
    const { bench, supply } = await laboratory();
    await supply.set(5).finished;
    bench.supply.disturb({ kind: "wrong", on: /ERR/ });
    await supply.stop();
    expect(bench.isOn()).toBe(false);
  });

  it("is on again after a pause, if it was on before and is staged", async () => {
    const { bench, supply } = await laboratory();
    supply.stage();
    await supply.set(5).finished;
    await supply.stop();
    supply.pause();
    expect(bench.isOn()).toBe(false);
    await supply.resume();
    expect(bench.isOn()).toBe(true);
    await supply.stop();
    supply.unstage();
    supply.pause();
    await supply.resume();
    expect(bench.isOn()).toBe(false);
  });

  it("stays off after a pause where it is not staged", async () => {
    const { bench, supply } = await laboratory();
    await supply.set(5).finished;
    await supply.stop();
    supply.pause();
    await supply.resume();
    expect(bench.isOn()).toBe(false);
  });

  it("sets a voltage by its part without switching on", async () => {
    const { bench, supply } = await laboratory();
    await supply.voltage.set(3).finished;
    expect(bench.isOn()).toBe(false);
    expect(() => supply.voltage.set(11)).toThrow("its limits are 0 and 10");
  });

  it("has a twin that takes the declared time", async () => {
    const { bench, clock, supply } = await laboratory({ supply: { responseTime: 0.5, settleTime: 1 } });
    const twin = supply.twin(clock);
    await twin.set(5).finished;
    expect(clock.now()).toBeCloseTo(1001.5, 5);
    expect((await twin.read()).supply?.value).toBe(5);
    await twin.stop();
    expect((await twin.read()).supply?.value).toBe(0);
    expect(bench.isOn()).toBe(false);
    expect(() => twin.set(11)).toThrow("its limits are 0 and 10");
  });
});

describe("multimeter", () => {
  const clock = virtualClock();
  testDevice(async () => (await laboratory({ clock })).dmm, {
    clock,
    lose: ({ connection }) => connection?.lost(new Error("unplugged")),
  });

  it("measures the voltage on the load in the time of its settings", async () => {
    const { clock, supply, dmm } = await laboratory({ meter: { powerLineCycles: 10 } });
    await supply.set(5).finished;
    await clock.sleep(1);
    const before = clock.now();
    await dmm.trigger().finished;
    expect(clock.now() - before).toBeCloseTo(0.4, 6);
    expect((await dmm.read()).dmm?.value).toBeCloseTo(5, 4);
    expect(dmm.describe().dmm).toMatchObject({ units: "V" });
    expect(await dmm.readConfiguration()).toMatchObject({
      "dmm-function": { value: "voltage" },
      "dmm-range": { value: 10 },
      "dmm-autoRange": { value: true },
      "dmm-powerLineCycles": { value: 10 },
    });
    expect(Object.keys(await dmm.describeConfiguration())).toEqual(
      Object.keys(await dmm.readConfiguration()),
    );
  });

  it("measures resistance while nothing drives it, and units go with it", async () => {
    const { dmm, supply } = await laboratory();
    await dmm.function.set("resistance").finished;
    expect((await dmm.read()).dmm?.value).toBeCloseTo(47, 2);
    expect(dmm.describe().dmm).toMatchObject({ units: "Ohm" });
    await supply.set(1).finished;
    await dmm.trigger().finished;
    expect((await dmm.read()).dmm).toMatchObject({ value: Infinity, alarm_severity: 2 });
  });

  it("reads what is beyond its range as infinity, with an alarm", async () => {
    const { dmm, supply } = await laboratory({ meter: { range: 1 } });
    await supply.set(5).finished;
    expect((await dmm.read()).dmm).toMatchObject({ value: Infinity, message: "beyond the range" });
  });

  it("is told again how to measure when it comes back", async () => {
    const { bench, clock, dmm, meterLine } = await laboratory();
    await dmm.powerLineCycles.set(2).finished;
    await dmm.range.set(100).finished;
    bench.meter.drop();
    const told: string[] = [];
    meterLine.log.onEntry(({ kind, text }) => kind === "sent" && told.push(text.trim()));
    await clock.sleep(1);
    expect(told.filter((text) => !text.includes("?"))).toEqual([
      "*CLS",
      'FUNC "VOLT:DC"',
      "VOLT:DC:RANG 100",
      "VOLT:DC:NPLC 2",
    ]);
  });

  it("lets go of a measurement that is given up", async () => {
    const { dmm } = await laboratory();
    const status = dmm.trigger();
    status.cancel?.(new Error("too long"));
    await expect(status.finished).rejects.toThrow("too long");
  });

  it.each([
    [{ powerLineCycles: 0 }, "dmm: powerLineCycles must be above 0, got 0"],
    [{ lineFrequency: Number.NaN }, "dmm: lineFrequency must be above 0, got NaN"],
    [{ range: -1 }, "dmm: range must be above 0, got -1"],
  ])("cannot be made with %j", (options, text) => {
    const line = new ScpiInstrument("dmm", memoryTransport(simulatedBench().meter));
    expect(() => multimeter("dmm", line, options)).toThrow(text);
  });

  it("has a twin that takes the time of its settings", async () => {
    const { clock, dmm } = await laboratory({ meter: { powerLineCycles: 25 } });
    const twin = dmm.twin(clock);
    await twin.trigger().finished;
    expect(clock.now()).toBeCloseTo(1001, 6);
    expect((await twin.read()).dmm?.value).toBe(0);
  });
});
