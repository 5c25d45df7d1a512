import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyDocument } from "@runengine/event-model";
import { descriptorOf, eventOf, startOf } from "@runengine/storage/testing";
import { afterAll, expect, it } from "vitest";
import { sqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "killed-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes documents for ever; prints the number of those that the store has accepted after each. */
const writer = `
  import { sqliteStore } from ${JSON.stringify(new URL("./sqlite-store.ts", import.meta.url).href)};
  import { descriptorOf, eventOf, startOf } from ${JSON.stringify(import.meta.resolve("@runengine/storage/testing"))};
  const store = sqliteStore({ path: process.argv[1] });
  store.write(...startOf("a"));
  store.write(...descriptorOf("a"));
  for (let n = 1; ; n++) {
    store.write(...eventOf("a", n));
    await new Promise((printed) => process.stdout.write(n + "\\n", printed));
  }
`;

/** Kills the writer once it has acknowledged `count` events; gives the number that it had acknowledged in the end. */
function killWriterAfter(count: number, path: string): Promise<number> {
  const loader = new URL("../../../scripts/typescript.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", loader, "--input-type=module", "--eval", writer, path]);
  let printed = "";
  let complaints = "";
  child.stderr.on("data", (text) => {
    complaints += text;
  });
  child.stdout.on("data", (text) => {
    printed += text;
    if (printed.split("\n").length > count) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL")
        resolve(Number(printed.slice(0, printed.lastIndexOf("\n")).split("\n").at(-1)));
      else reject(new Error(`the writer ended by itself: ${complaints}`));
    });
  });
}

it.each([1, 300, 2000])(
  "keeps every accepted document of a writer that is killed after %i events",
  async (count) => {
    const path = join(folder, `${count}.sqlite`);
    const acknowledged = await killWriterAfter(count, path);
    expect(acknowledged).toBeGreaterThanOrEqual(count);

    const store = sqliteStore({ path });
    const run = await store.get(-1);
    expect(run.status).toBe("interrupted");
    expect(run.stop).toBeNull();
    const kept: AnyDocument[] = [];
    for await (const document of run.documents()) kept.push(document);
    // One more may have been kept whose acknowledgement never came.
    const events = kept.length - 2;
    expect([acknowledged, acknowledged + 1]).toContain(events);
    expect(kept).toEqual([
      startOf("a"),
      descriptorOf("a"),
      ...Array.from({ length: events }, (_, i) => eventOf("a", i + 1)),
    ]);
    store.close();
  },
  30_000,
);
