/**
 * An archive in SQLite, whatever the driver: schema, writing, search. For packages that bring a driver.
 *
 * @module
 */
export { type Failure, failureOf } from "./failure.ts";
export { type LineStore, lineArchive } from "./line-store.ts";
export type { SqlDatabase, SqlRow, SqlStatement, SqlValue } from "./sql-database.ts";
export { type SqliteLines, type SqliteLinesOptions, sqliteLines } from "./sqlite-lines.ts";
