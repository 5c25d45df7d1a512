import { multimeter, powerSupply, ScpiInstrument } from "@runengine/driver-scpi";
import { memoryTransport, simulatedBench } from "@runengine/driver-scpi/simulated";
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { expect, it } from "vitest";

it("a scan of the twins takes the declared time, and touches nothing real", async () => {
  const bench = simulatedBench();
  const supplyLine = new ScpiInstrument("supply", memoryTransport(bench.supply));
  const meterLine = new ScpiInstrument("dmm", memoryTransport(bench.meter));
  const supply = powerSupply("supply", supplyLine, { limits: [0, 10], responseTime: 0.3, settleTime: 2 });
  const dmm = multimeter("dmm", meterLine, { powerLineCycles: 100, lineFrequency: 50 });

  const clock = virtualClock({ start: 1000 });
  await new RunEngine({ clock }).run(scan([dmm.twin(clock)], supply.twin(clock), 1, 10, 20));
  const declared = 20 * (0.3 + 2 + 2 * (100 / 50));
  expect(Math.abs(clock.now() - 1000 - declared)).toBeLessThan(declared / 100);
  expect(supplyLine.log.entries).toEqual([]);
  expect(meterLine.log.entries).toEqual([]);
});
