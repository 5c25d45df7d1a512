/** Wait for different groups of motors at different points in the run: complex control flow is possible. */
import { type Plan, read, set, trigger, wait } from "@runengine/messages";
import { type Detector, type Mover, setting } from "./setting.ts";

const { det, mover, run, lines } = setting(import.meta.url);

/** Triggers all motors at once, waits for all but the last, reads, waits for the last one, reads again. */
export function* waitComplex(motors: readonly Mover[], last: Mover, det: Detector): Plan<number[]> {
  for (const motor of motors) {
    yield* set(motor, 5);
    yield* trigger(motor, { group: "A" });
  }
  yield* set(last, 5);
  yield* trigger(last, { group: "B" }); // the last motor is in a group of its own

  const times: number[] = [];
  for (const group of ["A", "B"]) {
    yield* wait(group);
    yield* trigger(det);
    times.push((yield* read(det)).intensity.timestamp);
  }
  return times;
}

const [motor1, motor2, motor3] = [mover("motor1", 5), mover("motor2", 5), mover("motor3", 2.5)];
export const { planResult: times } = await run(waitComplex([motor1, motor2], motor3, det));
export { lines };
