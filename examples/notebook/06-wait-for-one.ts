/** `wait` is more powerful than `sleep`: it waits until whatever is in a group reports that it is done. */
import { type Plan, read, set, trigger, wait } from "@runengine/messages";
import { type Detector, type Mover, setting } from "./setting.ts";

const { det, mover, run, lines } = setting(import.meta.url);

export function* waitOne(motor: Mover, det: Detector): Plan<boolean> {
  yield* set(motor, 5);
  yield* trigger(motor, { group: "A" }); // adds the motor to group "A"
  const done = yield* wait("A"); // waits for everything in group "A"
  yield* trigger(det);
  yield* read(det);
  return done;
}

/** Takes a tenth of a second to get there. */
export const motor = mover("motor", 50);
export const { planResult: done } = await run(waitOne(motor, det));
export { lines };
