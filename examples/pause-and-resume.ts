/** Pauses a scan in the middle of a move and resumes it: the interrupted point is taken again, and no point is missing or twice. */
import { RunEngine, RunEngineInterrupted } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { memoryStore } from "@runengine/storage";

const clock = virtualClock();
const motor = new SimMotor("motor", { velocity: 1, clock });
const det = new SimGauss("det", { motor, center: 0, Imax: 100, clock });
const archive = memoryStore();
const RE = new RunEngine({ clock, store: archive });

clock.after(2.5, () => RE.requestPause());
const running = RE.run(scan([det], motor, 0, 4, 5));
await RE.pausedOrIdle();
export const paused = { state: RE.state, position: motor.position, moving: motor.moving };
RE.resume();
await running;
export const positions = (await (await archive.get(-1)).table()).data.motor;

// Whoever means to end it instead says how: `stop` keeps the run as a success, `abort` marks it, `halt` is for emergencies.
clock.after(2.5, () => RE.requestPause());
const second = RE.run(scan([det], motor, 0, 4, 5));
await RE.pausedOrIdle();
RE.abort("wrong sample");
export const error: unknown = await second.catch((reason: unknown) => reason);
export const result = error instanceof RunEngineInterrupted ? error.result : undefined;
