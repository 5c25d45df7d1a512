import { devicePath, NoReplayAllowed, supports } from "@runengine/protocols";
import type { Call } from "./call.ts";
import { step, stopAll } from "./cleanup.ts";

/** Brings everything to rest for a pause: monitors, and the devices. */
export async function bringToRest(call: Call): Promise<void> {
  await step(call, "suspending the monitors", () => call.monitors.suspend());
  await bringDevicesToRest(call);
}

/** Stops all that was ever set, and tells the devices that want to know. A suspension leaves the monitors on. */
export async function bringDevicesToRest(call: Call): Promise<void> {
  await stopAll(call, call.moved);
  for (const device of call.seen) {
    if (!supports(device, "Pausable")) continue;
    await step(call, `pause() of ${devicePath(device)}`, async () => {
      try {
        await device.pause();
      } catch (error) {
        if (!(error instanceof NoReplayAllowed)) throw error;
        call.replayNothing();
      }
    });
  }
}

/** The opposite of {@link bringToRest}. */
export async function wakeUp(call: Call): Promise<void> {
  await step(call, "restoring the monitors", () => call.monitors.restore());
  await wakeDevices(call);
}

/** The opposite of {@link bringDevicesToRest}. */
export async function wakeDevices(call: Call): Promise<void> {
  for (const device of call.seen) {
    if (supports(device, "Pausable"))
      await step(call, `resume() of ${devicePath(device)}`, () => device.resume());
  }
}
