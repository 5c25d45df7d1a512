/** There is two-way communication between the plan and the run engine: a reply decides what comes next. */
import { type Plan, read, set, trigger } from "@runengine/messages";
import { type Detector, type Mover, setting } from "./setting.ts";

const { motor, det, run, lines, print } = setting(import.meta.url);

/** Set, trigger, read until the detector reads less than the threshold. */
export function* adaptiveScan(motor: Mover, det: Detector, threshold: number): Plan<number[]> {
  const seen: number[] = [];
  for (let i = 0; ; i++) {
    print(`LOOP ${i}`);
    yield* set(motor, i);
    yield* trigger(motor);
    yield* trigger(det);
    const reading = yield* read(det);
    seen.push(reading.intensity.value);
    if (reading.intensity.value < threshold) {
      print("DONE");
      return seen;
    }
  }
}

export const { planResult: intensities } = await run(adaptiveScan(motor, det, 0.2));
export { lines };
