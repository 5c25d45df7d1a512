import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./child.mjs";
import { SetupError } from "./setup-error.mjs";
import { step } from "./step.mjs";
import { root } from "./workspace.mjs";

const stamp = join(root, "node_modules", ".runengine-installed");

/**
 * Installs what the lockfile names; does nothing when it has done so before.
 *
 * @throws {SetupError} when pnpm fails.
 */
export async function installPackages() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await step("Installing the packages", install);
  writeFileSync(stamp, wanted);
}

/** What is installed is right as long as this stays the same. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

async function install() {
  const options = ["--frozen-lockfile", "--prefer-offline", "--config.confirm-modules-purge=false"];
  const { code, output } = await capture("pnpm", ["install", ...options]);
  if (code === 0) return;
  const isOutdated = output.includes("ERR_PNPM_OUTDATED_LOCKFILE");
  throw new SetupError(
    `pnpm could not install the packages (exit code ${code})`,
    isOutdated
      ? "dependencies were changed by hand: `pnpm install` brings pnpm-lock.yaml up to date"
      : "check that this machine reaches the npm registry and has space left, and run the command again",
    output,
  );
}
