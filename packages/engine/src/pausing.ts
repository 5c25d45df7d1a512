import { devicePath, NoReplayAllowed, supports } from "@runengine/protocols";
import type { Call } from "./call.ts";
import { stopAll } from "./cleanup.ts";

/** Brings everything to rest for a pause: monitors, all that was ever set, and the devices that want to know. */
export async function putToRest(call: Call): Promise<void> {
  await attempt(call, "monitors", () => call.monitors.suspend());
  await stopAll(call, call.moved);
  for (const device of call.seen) {
    if (!supports(device, "Pausable")) continue;
    try {
      await device.pause();
    } catch (error) {
      if (error instanceof NoReplayAllowed) call.impliedCheckpoint();
      else call.parts.hooks.emit("problem", `pause() of ${devicePath(device)}`, error);
    }
  }
}

/** The opposite of {@link putToRest}. */
export async function wakeUp(call: Call): Promise<void> {
  await attempt(call, "monitors", () => call.monitors.restore());
  for (const device of call.seen) {
    if (supports(device, "Pausable"))
      await attempt(call, `resume() of ${devicePath(device)}`, () => device.resume());
  }
}

async function attempt(call: Call, where: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    call.parts.hooks.emit("problem", where, error);
  }
}
