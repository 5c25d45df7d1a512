/** Steps a power supply and reads a multimeter, both over TCP; one line breaks in the middle, and the scan goes on. */
import { connect, disconnect } from "@runengine/devices";
import { multimeter, powerSupply, ScpiInstrument } from "@runengine/driver-scpi";
import { serveOnTcp, tcpTransport } from "@runengine/driver-scpi/node";
import { simulatedBench } from "@runengine/driver-scpi/simulated";
import { RunEngine } from "@runengine/engine";
import { oneNdStep, type PerStep, retry, scan } from "@runengine/plans";
import { memoryStore } from "@runengine/storage";

// Simulated instruments, wired to a resistor. For real ones leave these lines out, and give their addresses below.
const bench = simulatedBench({ resistance: 100 });
const supplyAddress = await serveOnTcp(bench.supply);
const meterAddress = await serveOnTcp(bench.meter);

const supplyLine = new ScpiInstrument("supply", tcpTransport(supplyAddress), {
  identity: /SIM-PS30/,
  firstDelay: 0.1,
});
const meterLine = new ScpiInstrument("dmm", tcpTransport(meterAddress), {
  identity: /SIM-DMM65/,
  firstDelay: 0.1,
});
const supply = powerSupply("supply", supplyLine, { limits: [0, 5], currentLimit: 0.2 });
const dmm = multimeter("dmm", meterLine, { powerLineCycles: 0.2 });
await connect([supply, dmm]);

/** A step that is made anew when an instrument fails. */
const patientStep: PerStep = (detectors, step, positions) =>
  retry(
    () => {
      positions.clear();
      return oneNdStep(detectors, step, positions);
    },
    { attempts: 4, delay: 0.3 },
  );

bench.meter.disturb({ kind: "drop", on: /READ/ });
const archive = memoryStore();
const RE = new RunEngine({ store: archive });
await RE.run(scan([dmm], supply, 0, 4, 5, { perStep: patientStep }));

export const table = await (await archive.get(-1)).table();
/** The engine stops what it has set, and a supply that is stopped is off. */
export const isOn = bench.isOn();
/** How often the meter's line was opened. */
export const openings = meterLine.log.entries.filter(({ text }) => text.startsWith("open: ")).length;

await disconnect([supply, dmm]);
await Promise.all([supplyAddress.close(), meterAddress.close()]);
