/** How long will it take? The scan is carried out beforehand on twins that need the time of the real devices, in virtual time. */
import { Axis, Detector, type DetectorDriver, simulatedDrive } from "@runengine/devices";
import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { memoryAssets } from "@runengine/storage";

const clock = virtualClock({ start: 0 });

const x = new Axis({
  name: "x",
  drive: simulatedDrive(clock),
  clock,
  velocity: 2,
  acceleration: 4,
  settleTime: 0.1,
});

const cameraTwin: DetectorDriver = {
  source: "twin:camera",
  format: () => ({ shape: [8, 8], dtype: "<u2" }),
  arm() {},
  async *frames({ frames, exposure }, signal) {
    for (let i = 0; i < frames; i++) {
      await clock.sleep(exposure, signal);
      yield new Uint16Array(64);
    }
  },
  disarm() {},
};
const camera = new Detector({
  name: "camera",
  driver: cameraTwin,
  assets: memoryAssets(),
  defaults: { exposure: 1.5 },
  clock,
});

await new RunEngine({ clock }).run(scan([camera], x, 0, 20, 21));
export const seconds = clock.now();
