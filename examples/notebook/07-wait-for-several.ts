/** Wait until two motors are both there. */
import { type Plan, read, set, trigger, wait } from "@runengine/messages";
import { type Detector, type Mover, setting } from "./setting.ts";

const { det, mover, clock, run, lines } = setting(import.meta.url);

/** Set motors, trigger all motors, wait for all motors to move. */
export function* waitMultiple(motors: readonly Mover[], det: Detector): Plan {
  for (const motor of motors) {
    yield* set(motor, 5);
    yield* trigger(motor, { group: "A" }); // triggers each motor and adds it to group "A"
  }
  yield* wait("A");
  yield* trigger(det);
  yield* read(det);
}

const before = clock.now();
await run(waitMultiple([mover("motor1", 5), mover("motor2", 2.5)], det));
/** Seconds: the slower motor's, not the sum. */
export const duration: number = clock.now() - before;
export { lines };
