import { StoreUnavailableError } from "../errors.ts";
import { applicationId, schema, schemaVersion } from "./schema.ts";
import { type SqlDatabase, transaction } from "./sql-database.ts";

/**
 * Makes sure that a database is an archive of ours that this program can read; an empty one is made an archive.
 *
 * @param path - For messages.
 * @param readOnly - Leaves an empty database empty, and refuses it.
 * @throws StoreUnavailableError for another program's database and for an archive of a newer version; neither is touched.
 */
export function prepareArchive(database: SqlDatabase, path: string, readOnly: boolean): void {
  const found = pragma(database, "application_id");
  if (found === applicationId) {
    assertVersion(path, pragma(database, "user_version"));
    return;
  }
  if (found !== 0 || tables(database) > 0) {
    throw new StoreUnavailableError(path, "it is a database of another program", "name another file");
  }
  if (readOnly) throw new StoreUnavailableError(path, "it holds no archive yet", "run something first");
  transaction(database, () => {
    // Another process may have made it while this one waited.
    if (tables(database) === 0) database.exec(schema);
  });
}

function assertVersion(path: string, version: number): void {
  if (version <= schemaVersion) return;
  throw new StoreUnavailableError(
    path,
    `it was written by a newer version of this program (schema ${version}, this one knows ${schemaVersion})`,
    "update this program, or name another file",
  );
}

function pragma(database: SqlDatabase, name: "application_id" | "user_version"): number {
  return Number(database.query(`PRAGMA ${name}`)[0]?.[name]);
}

function tables(database: SqlDatabase): number {
  return database.query("SELECT name FROM sqlite_schema LIMIT 1").length;
}
