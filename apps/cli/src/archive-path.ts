import { homedir } from "node:os";
import { join, resolve } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** The archive: `--archive`, else `RUNENGINE_ARCHIVE`, else `runs.sqlite` in the user's data folder. */
export function archivePath(
  option: string | undefined,
  env: Environment = process.env,
  platform: string = process.platform,
): string {
  const named = option ?? env.RUNENGINE_ARCHIVE;
  return named ? resolve(named) : join(dataFolder(env, platform), "runengine", "runs.sqlite");
}

/** Where programs of this user keep their data. */
function dataFolder(env: Environment, platform: string): string {
  const home = env.HOME || homedir();
  if (platform === "win32") return env.LOCALAPPDATA ?? join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_DATA_HOME || join(home, ".local", "share");
}
