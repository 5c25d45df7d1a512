import { devicePath, NoReplayAllowed, supports } from "@runengine/protocols";
import type { Call } from "./call.ts";
import { step, stopAll } from "./cleanup.ts";
import type { MonitorRecorder } from "./monitor-recorder.ts";

/** Brings everything to rest for a pause: monitors, and the devices. */
export async function bringToRest(call: Call): Promise<void> {
  await eachMonitor(call, "suspending", (monitor) => monitor.suspend());
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
  await eachMonitor(call, "restoring", (monitor) => monitor.restore());
  await wakeDevices(call);
}

/** The opposite of {@link bringDevicesToRest}. */
export async function wakeDevices(call: Call): Promise<void> {
  for (const device of call.seen) {
    if (supports(device, "Pausable"))
      await step(call, `resume() of ${devicePath(device)}`, () => device.resume());
  }
}

/** Does something to all monitors at once; one that fails or hangs does not keep the others from it. */
async function eachMonitor(
  call: Call,
  what: string,
  work: (monitor: MonitorRecorder) => unknown,
): Promise<void> {
  const { all } = call.monitors;
  await Promise.all(
    all.map((monitor) =>
      step(call, `${what} the monitor of ${devicePath(monitor.device)}`, () => work(monitor)),
    ),
  );
}
