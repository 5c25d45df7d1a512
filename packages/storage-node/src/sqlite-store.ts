import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { AnyDocument } from "@runengine/event-model";
import { type Archive, isStorageError, StoreUnavailableError } from "@runengine/storage";
import {
  failureOf,
  lineArchive,
  type SqlDatabase,
  type SqliteLines,
  sqliteLines,
} from "@runengine/storage/sqlite";
import { checkArchiveFile } from "./archive-file.ts";
import { availableDrivers, type SqliteDriver } from "./driver.ts";

export interface SqliteStoreOptions {
  /** The file. It and its folder are made where they lack. */
  readonly path: string;
  /** Opens an archive that exists, and changes nothing in it. Default: false. */
  readonly readOnly?: boolean;
  /**
   * What an accepted document survives. `normal` (the default): the end of the program, however sudden; a power failure may take the
   * latest documents, and leaves whole what is there. `full`: a power failure too, at several times the cost.
   */
  readonly synchronous?: "normal" | "full";
  /** How long a write waits for another process to finish its own, in seconds; meanwhile nothing else goes on. Default: 2. */
  readonly patience?: number;
}

/** An archive in one SQLite file. Writing is synchronous: a document is kept once `write` has returned. */
export interface SqliteStore extends Archive {
  /** The file, absolute. */
  readonly path: string;
  write(...document: AnyDocument): void;
  /** Makes the table that is searched anew from the documents. */
  rebuildIndex(): void;
  close(): void;
}

/**
 * Opens an archive in a SQLite file, with one commit for each document.
 *
 * Other processes can read it meanwhile. Several can write, each its own runs.
 *
 * @throws StoreUnavailableError where it cannot be opened or written, or is no archive.
 */
export function sqliteStore(options: SqliteStoreOptions): SqliteStore {
  const [driver] = availableDrivers();
  if (driver) return sqliteStoreBy(driver, options);
  const remedy = "use Node 22.13 or later, or a machine that the package libsql has a binary for";
  throw new StoreUnavailableError(resolve(options.path), "there is no SQLite here", remedy);
}

/** The same by a driver of one's choice. */
export function sqliteStoreBy(driver: SqliteDriver, options: SqliteStoreOptions): SqliteStore {
  const path = resolve(options.path);
  const lines = openLines(driver, path, options);
  const archive = lineArchive(lines);
  return { ...archive, path, rebuildIndex: lines.rebuildIndex, close: () => void archive.close() };
}

function openLines(driver: SqliteDriver, path: string, options: SqliteStoreOptions): SqliteLines {
  const { readOnly = false, patience = 2 } = options;
  checkArchiveFile(path, readOnly);
  let database: SqlDatabase | undefined;
  try {
    database = readOnly ? openForReading(driver, path) : driver.open(path, "write");
    database.exec(`PRAGMA busy_timeout = ${Math.round(patience * 1000)}`);
    // It looks whose database this is; only then is anything changed.
    const lines = sqliteLines(readOnly ? database : checkpointing(database), { path, readOnly });
    if (!readOnly) writeAhead(database, path, options.synchronous ?? "normal");
    return lines;
  } catch (cause) {
    database?.close();
    if (isStorageError(cause)) throw cause;
    const { reason, remedy } = failureOf(driver, cause);
    throw new StoreUnavailableError(path, reason, remedy, { cause });
  }
}

/** SQLite makes two files beside an archive that it reads. Where it may not, the archive can be read if nobody has it open. */
function openForReading(driver: SqliteDriver, path: string): SqlDatabase {
  const database = driver.open(path, "read");
  try {
    database.query("PRAGMA application_id");
    return database;
  } catch (error) {
    database.close();
    if (existsSync(`${path}-wal`)) throw error;
    return driver.open(path, "immutable");
  }
}

/** A commit appends to a log, and readers go on; SQLite carries the log into the file from time to time. */
function writeAhead(database: SqlDatabase, path: string, synchronous: "normal" | "full"): void {
  const [row] = database.query("PRAGMA journal_mode = WAL");
  if (row?.journal_mode !== "wal") {
    const reason = "its folder does not allow a write-ahead log, as network drives do not";
    throw new StoreUnavailableError(path, reason, "name a file on a local disk");
  }
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  // Fails here rather than at the first document where nothing can be written.
  database.exec("BEGIN IMMEDIATE; ROLLBACK");
}

/** Carries the log into the file at the end, so that the file alone is the whole archive; unless somebody still reads. */
function checkpointing(database: SqlDatabase): SqlDatabase {
  return {
    ...database,
    close() {
      try {
        database.exec("PRAGMA busy_timeout = 0");
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      } finally {
        database.close();
      }
    },
  };
}
