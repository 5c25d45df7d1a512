/** Control timing with `sleep`, which is as simple as it sounds. */
import { type Plan, read, set, sleep, trigger } from "@runengine/messages";
import { type Detector, type Mover, setting } from "./setting.ts";

const { motor, det, clock, run, lines } = setting(import.meta.url);

/** Set, trigger motor, sleep for a fixed time, trigger detector, read. */
export function* sleepyScan(motor: Mover, det: Detector): Plan {
  yield* set(motor, 5);
  yield* trigger(motor);
  yield* sleep(2); // seconds
  yield* trigger(det);
  yield* read(det);
}

const before = clock.now();
await run(sleepyScan(motor, det));
/** Seconds that the run took, by the engine's clock. */
export const duration: number = clock.now() - before;
export { lines };
