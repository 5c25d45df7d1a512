/** A plan with a checkpoint is paused by Ctrl-C. What was done since the checkpoint is done again when it is resumed. */
import { checkpoint, type Plan } from "@runengine/messages";
import { sleepyScan } from "./05-sleep.ts";
import { pressCtrlC } from "./press-ctrl-c.ts";
import { type Detector, type Mover, setting } from "./setting.ts";

const section = setting(import.meta.url);
const { RE, motor, det, print, run, lines } = section;

export function* sleepyScanCheckpoints(motor: Mover, det: Detector): Plan {
  yield* checkpoint();
  yield* sleepyScan(motor, det);
}

pressCtrlC(section);
const running = run(sleepyScanCheckpoints(motor, det));
await RE.pausedOrIdle();
export const paused = { state: RE.state, cache: RE.messageCache?.map(({ command }) => command) };

print("RE.resume()");
RE.resume();
export const result = await running;
export { lines };
