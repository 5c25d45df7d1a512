/** A camera of one's own: what its driver has to do, a scan and a fly scan with it, its frames in HDF5 files. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Detector, type DetectorDriver } from "@runengine/devices";
import { RunEngine } from "@runengine/engine";
import { closeRun, declareStream, openRun, type Plan, prepare } from "@runengine/messages";
import { collectWhileCompleting, count, kickoffAll, stageWrapper } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { framesOf, memoryStore } from "@runengine/storage";
import { hdf5Assets } from "@runengine/storage-node";

const clock = virtualClock();
let light = 0;
const driver: DetectorDriver = {
  source: "example:camera",
  triggers: ["internal", "edge"],
  format: () => ({ shape: [24, 32], dtype: "<u2" }),
  deadTime: () => 0.01,
  arm() {},
  async *frames({ frames, exposure, deadTime }, signal) {
    for (let i = 0; i < frames; i++) {
      await clock.sleep(exposure + deadTime, signal);
      yield new Uint16Array(24 * 32).fill(++light);
    }
  },
  disarm() {},
};
const assets = hdf5Assets({ folder: mkdtempSync(join(tmpdir(), "frames-")) });
const camera = new Detector({ name: "camera", driver, assets, clock });

const archive = memoryStore();
const RE = new RunEngine({ clock, store: archive });
RE.subscribe("start", assets.listener, { delivery: "critical" });

/** Frames one after the other, collected while they are taken. */
function* fly(frames: number): Plan {
  yield* prepare(camera, { frames, exposure: 0.02 });
  yield* openRun({ plan_name: "fly_camera" });
  yield* declareStream([camera], { name: "frames", collect: true });
  yield* kickoffAll([camera]);
  yield* collectWhileCompleting([camera], [camera], { flushPeriod: 0.5, stream: "frames" });
  yield* closeRun();
}

await RE.run(count([camera], 3));
await RE.run(stageWrapper(fly(100), [camera]));

/** The first pixel of each event's frame. */
async function firstPixels(ref: number, stream?: string) {
  const pixels: number[] = [];
  for await (const { data } of framesOf(await archive.get(ref), "camera", assets, stream))
    pixels.push(Number(data[0]));
  return pixels;
}
export const steps = await firstPixels(-2);
export const flight = await firstPixels(-1, "frames");
