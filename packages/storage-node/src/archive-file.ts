import { closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreUnavailableError } from "@runengine/storage";

/**
 * Looks whether a path can be an archive, before a database is opened there. For writing it makes the folder.
 *
 * @throws StoreUnavailableError
 */
export function checkArchiveFile(path: string, readOnly: boolean): void {
  const stats = trying(path, "it cannot be looked at", () => statSync(path, { throwIfNoEntry: false }));
  if (stats?.isDirectory()) throw new StoreUnavailableError(path, "it is a folder", "name a file in it");
  if (stats && !stats.isFile())
    throw new StoreUnavailableError(path, "it is not a file", "name another file");
  if (stats) trying(path, "permission denied", () => closeSync(openSync(path, readOnly ? "r" : "r+")));
  else if (!readOnly)
    trying(path, "its folder cannot be made", () => mkdirSync(dirname(path), { recursive: true }));
  else {
    throw new StoreUnavailableError(
      path,
      "there is no such file",
      "run something first, or name another file",
    );
  }
}

function trying<T>(path: string, reason: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { code = "unknown error" } = cause as NodeJS.ErrnoException;
    throw new StoreUnavailableError(path, `${reason} (${code})`, "check the path and its permissions", {
      cause,
    });
  }
}
