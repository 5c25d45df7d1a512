import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { toolsFolder } from "./workspace.mjs";

/**
 * Sees to it that package managers, browsers and the archive have a home folder that can be written.
 *
 * Where there is none (containers, build users), a folder of the checkout takes its place for this process and its children.
 */
export function useWritableHome() {
  const home = homedir();
  if (isWritable(home)) return;
  const { env } = process;
  env.npm_config_userconfig ??= join(home, ".npmrc");
  env.HOME = join(toolsFolder, "home");
  env.npm_config_cache = join(env.HOME, ".npm");
  mkdirSync(env.HOME, { recursive: true });
  for (const name of ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"])
    delete env[name];
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
