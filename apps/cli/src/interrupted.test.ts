import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { sqliteStore } from "@runengine/storage-node";
import { describe, expect, it } from "vitest";
import { freshFolder, nodeArguments, startRunengine } from "./testing.ts";

const scan = ["run", "scan", "det", "motor", "-5", "5", "21"];

/** Reads until there are `count` rows. */
async function rows(stdout: Readable, count: number): Promise<void> {
  let text = "";
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if ((text.match(/^ +\d+ {2}\d\d:/gm)?.length ?? 0) >= count) return;
  }
}

describe("without a terminal", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s aborts the run, which says so", async (signal) => {
    const path = join(freshFolder(), "runs.sqlite");
    const child = startRunengine(scan, path);
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += String(chunk);
    });
    await rows(child.stdout, 3);
    child.stdout.resume();
    child.kill(signal);
    expect(await once(child, "close")).toEqual([130, null]);
    expect(err).toMatch(/aborting the run.*\nrunengine: The call was ended \(abort\): /);
    const archive = sqliteStore({ path, readOnly: true });
    expect((await archive.get(-1)).status).toBe("abort");
    archive.close();
  });
});

it("a reader that has seen enough does not end the run", async () => {
  const path = join(freshFolder(), "runs.sqlite");
  const program = [process.execPath, ...nodeArguments, ...scan].map((word) => `"${word}"`).join(" ");
  const child = spawn("bash", ["-c", `${program} | head -4; exit \${PIPESTATUS[0]}`], {
    env: { ...process.env, RUNENGINE_ARCHIVE: path, NODE_OPTIONS: "" },
  });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  child.stdout.resume();
  expect(await once(child, "close")).toEqual([0, null]);
  expect(err).toBe("");
  const archive = sqliteStore({ path, readOnly: true });
  const run = await archive.get(-1);
  expect([run.status, (await run.table()).length]).toEqual(["success", 21]);
  archive.close();
});
