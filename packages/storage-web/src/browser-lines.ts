import { isStorageError, StoreUnavailableError } from "@runengine/storage";
import { failureOf, type SqlDatabase, type SqliteLines, sqliteLines } from "@runengine/storage/sqlite";
import initSqlite, { type SAHPoolUtil } from "@sqlite.org/sqlite-wasm";
import { archivePath } from "./archive-path.ts";
import type { Calls, OpenOptions } from "./channel.ts";
import { takeStore } from "./store-lock.ts";
import { wasmDatabase } from "./wasm-database.ts";

/** An archive that this worker has open. */
interface Opened {
  readonly lines: SqliteLines;
  /** Lets go of the files, then of the lock. */
  release(): void;
}

/** Answers the calls of a page, in the worker, with SQLite on the origin private file system. */
export function browserLines(): Calls {
  let opened: Opened | undefined;
  const lines = (): SqliteLines => {
    if (!opened) throw new Error("The archive has not been opened");
    return opened.lines;
  };
  return {
    async open(options) {
      opened = await openArchive(options);
    },
    append: (...document) => lines().append(...document),
    lines: (uid, from, limit) => lines().lines(uid, from, limit),
    uids: (from, limit) => lines().uids(from, limit),
    refer: (ref, limit) => lines().refer(ref, limit),
    find: (query, page) => lines().find(query, page),
    close() {
      lines().close();
      opened?.release();
    },
  };
}

async function openArchive(options: OpenOptions): Promise<Opened> {
  const path = archivePath(options.name);
  assertFiles(path);
  const letGo = await takeStore(options, path);
  try {
    const files = await openFiles(options.name);
    const lines = openLines(wasmDatabase(new files.OpfsSAHPoolDb("/runs.sqlite")), path);
    const release = (): void => {
      files.pauseVfs();
      letGo();
    };
    return { lines, release };
  } catch (cause) {
    letGo();
    throw unavailable(path, cause);
  }
}

/** Pages that came neither by https nor from this computer have no files. */
function assertFiles(path: string): void {
  const { locks, storage } = navigator as Partial<Navigator>;
  if (locks && storage?.getDirectory) return;
  throw new StoreUnavailableError(
    path,
    "pages have no files here",
    "open the page by https or from localhost",
  );
}

async function openFiles(name: string): Promise<SAHPoolUtil> {
  const sqlite = await initSqlite();
  return sqlite.installOpfsSAHPoolVfs({
    name: `runengine-${name}`,
    directory: `/runengine/${name}`,
    // Otherwise it deletes every file where one of them cannot be opened.
    preserveOnInitFailure: true,
  });
}

function openLines(database: SqlDatabase, path: string): SqliteLines {
  try {
    // Before the journal: without shared memory a write-ahead log works for one connection only.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    const lines = sqliteLines(database, { path });
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    return lines;
  } catch (cause) {
    database.close();
    if (isStorageError(cause)) throw cause;
    const { reason, remedy } = failureOf(database, cause);
    throw new StoreUnavailableError(path, reason, remedy, { cause });
  }
}

function unavailable(path: string, cause: unknown): StoreUnavailableError {
  if (cause instanceof StoreUnavailableError) return cause;
  const { name, message } = cause as Error;
  if (name === "QuotaExceededError") {
    return new StoreUnavailableError(path, "there is no space left for this site", "free some space", {
      cause,
    });
  }
  return new StoreUnavailableError(
    path,
    `its files cannot be opened (${message})`,
    "leave the private window, or reload the page",
    { cause },
  );
}
