/** Moving a motor and reading it back is boring: here is a detector. */
import { type Plan, read, set, trigger } from "@runengine/messages";
import { type Detector, type Mover, setting } from "./setting.ts";

const { motor, det, run, lines } = setting(import.meta.url);

/** Set, trigger motor, trigger detector, read. */
export function* simpleScan2(motor: Mover, det: Detector): Plan<number> {
  yield* set(motor, 5);
  yield* trigger(motor);
  yield* trigger(det);
  const { intensity } = yield* read(det);
  return intensity.value;
}

export const { planResult: intensity } = await run(simpleScan2(motor, det));
export { lines };
