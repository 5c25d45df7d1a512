import { RunNotFoundError } from "@runengine/storage";
import { type SqliteStore, sqliteStore } from "@runengine/storage-node";

/** The archive for a command that writes to it. @throws StoreUnavailableError before anything else has happened. */
export function openArchive(path: string): SqliteStore {
  return sqliteStore({ path });
}

/** Opens the archive for reading, and closes it whatever comes. */
export async function withArchive<T>(path: string, work: (archive: SqliteStore) => Promise<T>): Promise<T> {
  const archive = sqliteStore({ path, readOnly: true });
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

/** The scan id that was given out last; 0 in an empty archive. */
export async function lastScanId(archive: SqliteStore): Promise<number> {
  try {
    return (await archive.get(-1)).start.scan_id ?? 0;
  } catch (error) {
    if (error instanceof RunNotFoundError) return 0;
    throw error;
  }
}
