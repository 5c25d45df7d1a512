import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";

const { env } = process;

/** Where Chromium and its relatives usually are. */
const usualPaths = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Chromium", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ],
  ),
};

/**
 * The browser for tests and benches: what the variable CHROMIUM names, else one at a usual path, else Playwright's.
 *
 * @returns {string | undefined} path of the program; `undefined` when there is none
 * @throws {Error} when CHROMIUM names no file.
 */
export function findBrowser() {
  const named = env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM names "${named}", which does not exist; name a Chromium, or unset it to have one looked for`,
    );
  }
  const usual = /** @type {Record<string, readonly string[]>} */ (usualPaths)[process.platform] ?? [];
  return [...usual, chromium.executablePath()].find((path) => existsSync(path));
}
