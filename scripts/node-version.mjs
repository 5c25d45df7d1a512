import { SetupError } from "./setup-error.mjs";
import { manifest } from "./workspace.mjs";

/**
 * @param {string} version - "20.18.1"
 * @throws {SetupError} when this Node is older than package.json asks for.
 */
export function checkNodeVersion(version = process.versions.node) {
  const least = manifest.engines.node.replace(">=", "");
  if (isAtLeast(version, least)) return;
  throw new SetupError(
    `Node ${version} is too old: ${least} or later is needed`,
    "install it from https://nodejs.org and run the command again",
  );
}

/**
 * @param {string} version
 * @param {string} least
 */
function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
