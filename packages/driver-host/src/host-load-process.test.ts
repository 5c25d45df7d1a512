import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const cwd = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "runengine-load-"));
const bundle = join(folder, "bundle.mjs");

/** Leaves the load on at its end. */
const program = `
import { HostLoad } from "@runengine/driver-host";
const load = new HostLoad("load", { cores: 2 });
await load.set(0.5).finished;
process.stdout.write(String(load.read().load.value));
`;

beforeAll(async () => {
  await build({
    stdin: { contents: program, resolveDir: cwd, loader: "ts" },
    bundle: true,
    minify: true,
    keepNames: true,
    platform: "node",
    format: "esm",
    outfile: bundle,
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("HostLoad", () => {
  const source = ["--input-type=module", "-e", program];
  it.each([
    ["bundled into one file", [bundle]],
    ["from its source, by tsx", ["--import", "tsx", ...source]],
    ["from its source, by the workspace's loader", ["--import", "../../scripts/typescript.mjs", ...source]],
  ])("works %s, and ends with its process, which it does not keep alive", async (_, args) => {
    const { stdout } = await run(process.execPath, args, { cwd, timeout: 15_000 });
    expect(stdout).toBe("0.5");
  });
});
