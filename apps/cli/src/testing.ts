import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What starts the program from its sources; the workspace's folder is the present one. */
export const nodeArguments: readonly string[] = [
  "--import",
  resolve("scripts/typescript.mjs"),
  resolve("apps/cli/src/main.ts"),
];

/** A folder of its own for each test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "runengine-cli-"));
}

function environment(archive: string): NodeJS.ProcessEnv {
  return { ...process.env, RUNENGINE_ARCHIVE: archive, NO_COLOR: "1", NODE_OPTIONS: "" };
}

/** Runs the program to its end. */
export function runengine(
  args: readonly string[],
  archive: string,
  options: { readonly cwd?: string } = {},
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArguments, ...args], {
    encoding: "utf8",
    env: environment(archive),
    timeout: 60_000,
    ...options,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the program, without a terminal. */
export function startRunengine(args: readonly string[], archive: string) {
  return spawn(process.execPath, [...nodeArguments, ...args], {
    env: environment(archive),
    stdio: ["ignore", "pipe", "pipe"],
  });
}
