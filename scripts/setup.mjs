import { useWritableHome } from "./home.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { installPackages } from "./packages.mjs";
import { putPnpmOnPath } from "./pnpm.mjs";

/**
 * Makes a fresh checkout ready on a machine that has Node and npm: the pinned pnpm, then the packages.
 *
 * Quick when there is nothing to do; needs the network only when there is. What it finds out (a home folder, pnpm's
 * place) goes into `process.env`, and so to whatever is run next.
 *
 * @throws {SetupError} saying what is wrong and what to do.
 */
export async function setUp() {
  checkNodeVersion();
  useWritableHome();
  await putPnpmOnPath();
  await installPackages();
}
