/** Two jacks hold a table; what is scanned is its height and tilt. Both jacks arrive together, and their limits hold. */
import { Axis, PseudoPositioner, simulatedDrive } from "@runengine/devices";
import { RunEngine } from "@runengine/engine";
import { mv, scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { memoryStore } from "@runengine/storage";

const clock = virtualClock({ start: 0 });
const jack = (name: string, velocity: number) =>
  new Axis({ name, drive: simulatedDrive(clock), clock, velocity, acceleration: 1, dialLimits: [-10, 10] });

const table = new PseudoPositioner({
  name: "table",
  real: { left: jack("left", 1), right: jack("right", 2) },
  pseudo: { height: { units: "mm" }, tilt: { units: "mrad" } },
  // The jacks are 1 m apart.
  forward: ({ height, tilt }) => ({ left: height - tilt / 2, right: height + tilt / 2 }),
  inverse: ({ left, right }) => ({ height: (left + right) / 2, tilt: right - left }),
  clock,
});
const { height, tilt } = table.pseudoAxes;

const archive = memoryStore();
const RE = new RunEngine({ clock, store: archive });

// Left goes by 2 mm at 1 mm/s and right by 6 at 2: one move, of the 5 s that right takes.
await RE.run(mv(height, 4, tilt, 4));
export const seconds = clock.now();

await RE.run(scan([], height, 4, 5, 3));
export const data = (await (await archive.get(-1)).table()).data;
export const tiltAfterwards = (await tilt.locate()).readback;

export const refused: unknown = await RE.run(mv(height, 9)).catch((error: unknown) => error);
