import { StoreClosedError, StoreReadError, StoreWriteError } from "../errors.ts";
import { documentWriter } from "./document-writer.ts";
import { failureOf } from "./failure.ts";
import type { LineStore } from "./line-store.ts";
import { prepareArchive } from "./prepare-archive.ts";
import { rebuildRunIndex } from "./run-index-table.ts";
import { runReader } from "./run-reader.ts";
import type { SqlDatabase } from "./sql-database.ts";

export interface SqliteLinesOptions {
  /** Name of the archive in messages. */
  readonly path: string;
  /** Refuses every write, and changes nothing. Default: false. */
  readonly readOnly?: boolean;
}

/** What a {@link LineStore} answers, answered at once. */
type Synchronous<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer A) => infer R
    ? (...values: A) => Awaited<R>
    : never;
};

/** The calls of an archive, answered by SQLite. */
export interface SqliteLines extends Synchronous<LineStore> {
  /** Makes the table that is searched anew from the documents. */
  rebuildIndex(): void;
}

/**
 * Keeps an archive in a database, which it takes over. It leaves the journal as it is: set its mode once this has returned, when it is
 * known whose database it is.
 *
 * @throws StoreUnavailableError where the database is no archive that can be used.
 */
export function sqliteLines(
  database: SqlDatabase,
  { path, readOnly = false }: SqliteLinesOptions,
): SqliteLines {
  prepareArchive(database, path, readOnly);
  const writer = documentWriter(database, path);
  const reader = runReader(database, path, writer.isWriting);
  let closed = false;

  /** The same, with a clear error where the database fails or is closed. */
  const reading =
    <A extends unknown[], R>(read: (...values: A) => R) =>
    (...values: A): R => {
      if (closed) throw new StoreClosedError(path);
      try {
        return read(...values);
      } catch (error) {
        if (database.errorCode(error) === undefined) throw error;
        const { reason, remedy } = failureOf(database, error);
        throw new StoreReadError(path, reason, remedy, { cause: error });
      }
    };

  return {
    append(...document) {
      if (closed) throw new StoreClosedError(path);
      if (readOnly)
        throw new StoreWriteError(path, document[0], "it is open for reading only", "open it for writing");
      writer.append(...document);
    },
    lines: reading(reader.lines),
    uids: reading(reader.uids),
    refer: reading(reader.refer),
    find: reading(reader.find),
    rebuildIndex: reading(() => {
      if (readOnly) throw new StoreReadError(path, "it is open for reading only", "open it for writing");
      rebuildRunIndex(database, path);
    }),
    close() {
      if (closed) return;
      closed = true;
      database.close();
    },
  };
}
