import type { SqlDatabase } from "@runengine/storage/sqlite";
import { libsqlDriver } from "./libsql-driver.ts";
import { nodeSqliteDriver } from "./node-sqlite-driver.ts";

/** How a file is opened: `immutable` makes no files beside it, and trusts that nobody writes. */
type OpenMode = "write" | "read" | "immutable";

/** A library that opens SQLite databases. */
export interface SqliteDriver {
  readonly name: string;
  open(path: string, mode: OpenMode): SqlDatabase;
  /** SQLite's (extended) result code of an error that this driver threw; `undefined` for others. */
  errorCode(error: unknown): number | undefined;
}

/** The drivers that there are here, the best one first: what Node brings (22.13 and later), else libsql. */
export function availableDrivers(): SqliteDriver[] {
  return [nodeSqliteDriver(), libsqlDriver()].filter((driver) => driver !== undefined);
}
