/** Finds a sample in a simulated laboratory: where it is, and its absorption edge. Then compares with the truth. */
import { peakStats } from "@runengine/analysis";
import { RunEngine } from "@runengine/engine";
import { mv, scan } from "@runengine/plans";
import { type Movable, type Readable, virtualClock } from "@runengine/protocols";
import { sampleTruth, simulatedLaboratory } from "@runengine/sim-devices";

const clock = virtualClock();
const seed = 7;
const { shutter, mono, sample_x, sample_y, fluorescence } = simulatedLaboratory({ clock, seed });
const RE = new RunEngine({ clock });

/** Scans one axis and gives where it was, and what was counted. */
async function scanned(axis: Movable<number> & Readable, start: number, stop: number, num: number) {
  const [x, y]: [number[], number[]] = [[], []];
  const event = (_: string, { data }: { data: Readonly<Record<string, unknown>> }) => {
    x.push(data[axis.name] as number);
    y.push(data[fluorescence.name] as number);
  };
  await RE.run(scan([fluorescence], axis, start, stop, num), { subscriptions: { event } });
  return { x, y };
}

await RE.run(mv(shutter, "open", mono.pitch, 15, mono.energy, 11));

// Along x at every millimetre of y, until it shows; then finer, and across.
let brightest = { y: 0, counts: 0 };
for (let y = -4; y <= 4; y++) {
  await RE.run(mv(sample_y, y));
  const counts = Math.max(...(await scanned(sample_x, -4, 4, 41)).y);
  if (counts > brightest.counts) brightest = { y, counts };
}
await RE.run(mv(sample_y, brightest.y));
const alongX = await scanned(sample_x, -5, 5, 101);
const x = peakStats(alongX.x, alongX.y).com ?? Number.NaN;
await RE.run(mv(sample_x, x));
const alongY = await scanned(sample_y, -5, 5, 101);
const y = peakStats(alongY.x, alongY.y).com ?? Number.NaN;
await RE.run(mv(sample_y, y));

// The edge is where the fluorescence reaches the middle between its least and its most.
const edgeScan = await scanned(mono.energy, 6.5, 10.5, 401);
const middle = (Math.min(...edgeScan.y) + Math.max(...edgeScan.y)) / 2;
const edge = edgeScan.x[edgeScan.y.findIndex((counts) => counts > middle)] ?? Number.NaN;

export const found = { x, y, edge };
export const truth = sampleTruth(seed);
