import { join } from "node:path";
import { sqliteStore } from "@runengine/storage-node";
import { expect, it } from "vitest";
import { freshFolder, runengine, startRunengine } from "./testing.ts";

it("kill -9 in mid-scan loses nothing that was shown; the run is listed as interrupted", async () => {
  const path = join(freshFolder(), "runs.sqlite");
  const child = startRunengine(["run", "scan", "det", "motor", "-5", "5", "200"], path);
  let out = "";
  const shown = () => out.match(/^ +\d+ {2}\d\d:/gm)?.length ?? 0;
  const ended = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
  for await (const chunk of child.stdout) {
    out += String(chunk);
    if (shown() >= 5) break;
  }
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");

  const archive = sqliteStore({ path, readOnly: true });
  const run = await archive.get(-1);
  const { length, seqNum } = await run.table();
  expect(run.status).toBe("interrupted");
  expect(length).toBeGreaterThanOrEqual(shown());
  expect(seqNum).toEqual(Array.from({ length }, (_, i) => i + 1));
  archive.close();
  expect(runengine(["runs"], path).out).toMatch(/interrupted +\d+$/m);
});
