import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StreamResource } from "@runengine/event-model";
import { afterAll, expect, it } from "vitest";
import { hdf5Assets } from "./hdf5-assets.ts";
import { sqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "killed-camera-"));
afterAll(() => rmSync(folder, { recursive: true }));

const side = 64;
const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
const module = (name: string) => JSON.stringify(import.meta.resolve(name));

/** Runs a camera for long, by steps or in flight; prints a line at each stream datum that the archive has. */
const program = `
  import { RunEngine } from ${module("@runengine/engine")};
  import { closeRun, collect, complete, declareStream, kickoff, openRun, prepare, stage, wait } from ${module("@runengine/messages")};
  import { count } from ${module("@runengine/plans")};
  import { Detector } from ${module("@runengine/devices")};
  import { hdf5Assets } from ${here("./hdf5-assets.ts")};
  import { sqliteStore } from ${here("./sqlite-store.ts")};
  const [, folder, kind] = process.argv;
  let taken = 0;
  const driver = {
    source: "test:camera",
    format: () => ({ shape: [${side}, ${side}], dtype: "<u2" }),
    arm() {},
    async *frames({ frames }) {
      for (let i = 0; i < frames; i++) yield new Uint16Array(${side ** 2}).fill(taken++ % 65536);
    },
    disarm() {},
  };
  const store = sqliteStore({ path: folder + "/runs.sqlite" });
  const assets = hdf5Assets({ folder });
  const camera = new Detector({ name: "camera", driver, assets });
  const RE = new RunEngine({ store });
  RE.subscribe("start", assets.listener, { delivery: "critical" });
  RE.subscribe("stream_datum", () => new Promise((printed) => process.stdout.write("frame\\n", printed)), { delivery: "critical" });
  function* flight() {
    yield stage.msg(camera);
    yield openRun.msg();
    yield prepare.msg(camera, { frames: 20_000, exposure: 0 });
    yield declareStream.msg([camera], { name: "frames", collect: true });
    yield kickoff.msg(camera, { group: "k" });
    yield wait.msg("k");
    yield complete.msg(camera, { group: "c" });
    while ((yield wait.msg("c", { timeout: 0.005, errorOnTimeout: false })) === false)
      yield collect.msg(camera, { name: "frames" });
    yield closeRun.msg();
  }
  await RE.run(kind === "steps" ? count([camera], 20_000) : flight());
`;

function killAfter(lines: number, kind: string, path: string): Promise<void> {
  const loader = new URL("../../../scripts/typescript.mjs", import.meta.url).href;
  const child = spawn(process.execPath, [
    "--import",
    loader,
    "--input-type=module",
    "--eval",
    program,
    path,
    kind,
  ]);
  let [printed, complaints] = ["", ""];
  child.stderr.on("data", (text) => {
    complaints += text;
  });
  child.stdout.on("data", (text) => {
    printed += text;
    if (printed.split("\n").length > lines) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL") resolve();
      else reject(new Error(`the program ended by itself: ${complaints}`));
    });
  });
}

it.each([
  ["steps", 1],
  ["steps", 100],
  ["flight", 20],
])(
  "has every frame that a stored document points to, when it is killed in its %s",
  async (kind, lines) => {
    const path = mkdtempSync(join(folder, "run-"));
    await killAfter(lines, kind, path);
    const archive = sqliteStore({ path: join(path, "runs.sqlite") });
    const assets = hdf5Assets({ folder: path });
    const run = await archive.get(-1);
    expect(run.status).toBe("interrupted");
    let resource: StreamResource | undefined;
    let rows = 0;
    for await (const [name, doc] of run.documents()) {
      if (name === "stream_resource") resource = doc;
      if (name !== "stream_datum" || !resource) continue;
      const { start, stop } = doc.indices;
      expect(start).toBe(rows);
      const frames = await assets.read(resource, doc.indices);
      for (let row = start; row < stop; row++) {
        const frame = frames.subarray((row - start) * side ** 2, (row - start + 1) * side ** 2);
        expect(frame.every((pixel) => pixel === row % 65536)).toBe(true);
      }
      rows = stop;
    }
    expect(rows).toBeGreaterThanOrEqual(lines);
    archive.close();
  },
  30_000,
);
