import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { capture } from "./child.mjs";
import { findBrowser } from "./find-browser.mjs";
import { SetupError } from "./setup-error.mjs";
import { step } from "./step.mjs";

/**
 * Finds a browser for the tests, or gets one: Playwright's own download, else Debian's by `apt-get` when root.
 *
 * @returns {Promise<string>} path of the program
 * @throws {SetupError} when there is none to be had.
 */
export async function ensureBrowser() {
  const there = await workingBrowser();
  if (there !== undefined) return there;
  const downloaded = await step("Downloading Chromium by Playwright", downloadByPlaywright);
  const installed = (await workingBrowser()) ? "" : await step("Installing Debian's Chromium", installByApt);
  const found = await workingBrowser();
  if (found !== undefined) return found;
  throw new SetupError(
    "the browser tests have no browser, and none could be installed",
    "install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test",
    `${downloaded}\n${installed}`,
  );
}

/** A download may lack libraries of the system: what does not even give its version counts as none. */
async function workingBrowser() {
  const path = findBrowser();
  // On Windows `--version` opens a window instead.
  if (path === undefined || process.platform === "win32") return path;
  const { code } = await capture(path, ["--version"], { seconds: 30 });
  return code === 0 ? path : undefined;
}

async function downloadByPlaywright() {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright/package.json")), "cli.js");
  const { output } = await capture(process.execPath, [cli, "install", "chromium"], { seconds: 600 });
  return output;
}

async function installByApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "apt-get needs Debian and root";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await capture("apt-get", ["update"], { env, seconds: 300 });
  const options = ["install", "-y", "--no-install-recommends", "chromium"];
  const { output } = await capture("apt-get", options, { env, seconds: 900 });
  return update.output + output;
}
