import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Detector, type DetectorDriver } from "@runengine/devices";
import { RunEngine } from "@runengine/engine";
import { closeRun, declareStream, openRun, type Plan, prepare } from "@runengine/messages";
import { collectWhileCompleting, kickoffAll, stageWrapper } from "@runengine/plans";
import { rate, rateAsync } from "../../../bench/rate.ts";
import type { BenchRow } from "../../../bench/row.ts";
import { loadHdf5 } from "../src/hdf5/library.ts";
import { hdf5Assets } from "../src/hdf5-assets.ts";
import { sqliteStore } from "../src/sqlite-store.ts";

const side = 512;
const image: Uint16Array = Uint16Array.from({ length: side * side }, (_, i) => i);

/** Gives the same frame again and again, as fast as it is taken. */
const driver: DetectorDriver = {
  source: "bench:camera",
  format: () => ({ shape: [side, side], dtype: "<u2" }),
  arm() {},
  async *frames({ frames }) {
    for (let i = 0; i < frames; i++) yield image;
  },
  disarm() {},
};

function* flight(camera: Detector, frames: number): Plan {
  yield* prepare(camera, { frames, exposure: 0 });
  yield* openRun();
  yield* declareStream([camera], { name: "frames", collect: true });
  yield* kickoffAll([camera]);
  yield* collectWhileCompleting([camera], [camera], { flushPeriod: 0.1, stream: "frames" });
  yield* closeRun();
}

/** Through engine, detector and store, documents kept in an archive of their own. */
function flyRate(folder: string, frames: number): Promise<number> {
  const store = sqliteStore({ path: join(folder, "runs.sqlite") });
  const assets = hdf5Assets({ folder });
  const camera = new Detector({ name: "camera", driver, assets });
  const RE = new RunEngine({ store });
  RE.subscribe("start", assets.listener, { delivery: "critical" });
  return rateAsync(frames, () => RE.run(stageWrapper(flight(camera, frames), [camera]))).finally(() =>
    store.close(),
  );
}

/** The library alone, a flush after each frame. */
async function bareRate(folder: string, frames: number): Promise<number> {
  const library = await loadHdf5();
  return rate(frames, () => {
    const file = new library.File(join(folder, "bare.h5"), "w");
    const dataset = file.create_dataset({
      name: "frames",
      data: new Uint16Array(0),
      shape: [0, side, side],
      maxshape: [null, side, side],
      chunks: [1, side, side],
      dtype: "<H",
    });
    for (let i = 0; i < frames; i++) {
      dataset.resize([i + 1, side, side]);
      dataset.write_slice([[i, i + 1], [], []], image);
      file.flush();
    }
    file.close();
  });
}

/** Measures in a folder that is there only meanwhile: a round writes hundreds of megabytes. */
async function inFolder(measured: (folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "assets-"));
  try {
    return await measured(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const rows: readonly BenchRow[] = [
  {
    name: "assets",
    unit: "frames/s",
    better: "higher",
    goal: 0.7,
    open({ fast }) {
      const frames = fast ? 3 : 1000;
      return {
        value: () => inFolder((folder) => flyRate(folder, frames)),
        limit: () => inFolder((folder) => bareRate(folder, frames)),
      };
    },
  },
];
