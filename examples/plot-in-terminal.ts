/** Scans a motor: a table while it runs, and at the end the curve and its peak, all as text. */
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { liveTable, newestRun, plotFold, renderLines, renderPeaks } from "@runengine/plotting";
import { SimGauss, SimMotor } from "@runengine/sim-devices";

const motor = new SimMotor("motor");
const det = new SimGauss("det", { motor, center: 0, Imax: 1 });

export const table: string[] = [];
const linesOf = liveTable();
const fold = newestRun(plotFold());
let plot = fold.initial();

const RE = new RunEngine();
RE.subscribe("all", (...document) => {
  table.push(...linesOf(...document));
  plot = fold.step(plot, ...document);
});
await RE.run(scan([det], motor, -4, 4, 17));

export const pictures = plot.lines.map((lines) => `${renderLines(lines)}\n\n${renderPeaks(lines)}`);
