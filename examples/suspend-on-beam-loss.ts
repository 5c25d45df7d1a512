/** A plan that waits while the beam is down, and takes the interrupted point again. Runs in virtual time. */
import { RunEngine, suspendFloor } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { type ReadingsListener, type Subscribable, virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";

const clock = virtualClock();
const motor = new SimMotor("motor", { clock, velocity: 1 });
const det = new SimGauss("det", { motor, clock, center: 0, Imax: 1, exposureTime: 1 });

let current = 200;
const listeners = new Set<ReadingsListener>();
const readBeam = () => ({ beam: { value: current, timestamp: clock.now() } });
/** The current of the storage ring. Any object with the right methods is a device. */
const beam: Subscribable = {
  name: "beam",
  read: readBeam,
  describe: () => ({ beam: { dtype: "number", shape: [], source: "example:beam", units: "mA" } }),
  subscribe: (listener) => {
    listeners.add(listener);
    listener(readBeam());
  },
  clearSub: (listener) => void listeners.delete(listener),
};
function setBeam(mA: number): void {
  current = mA;
  for (const listener of listeners) listener(readBeam());
}

const RE = new RunEngine({ clock, recordInterruptions: true });
// Waits below 100 mA until there were 150 mA for a minute; gives up after a shift.
await RE.installSuspender(
  suspendFloor(beam, 100, { resumeThreshold: 150, settleTime: 60, maxWait: 8 * 3600 }),
);

export const states: string[] = [];
RE.on("state", (state) => {
  const [suspension] = RE.suspensions;
  states.push(state === "suspended" && suspension ? `suspended: ${suspension.reason}` : state);
});

clock.after(4, () => setBeam(20));
clock.after(600, () => setBeam(200));
const began = clock.now();
export const { exitStatus } = await RE.run(scan([det], motor, -1, 1, 5));
export const seconds = clock.now() - began;
