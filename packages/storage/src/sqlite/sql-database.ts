/** What goes into a statement. */
export type SqlValue = string | number | bigint | null;

/** A row by the names of its columns. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A prepared statement, used again and again with other values. */
export interface SqlStatement {
  run(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): SqlRow[];
}

/** What an archive needs of a driver: a connection to one SQLite database. */
export interface SqlDatabase {
  /** Runs statements that give nothing back. */
  exec(sql: string): unknown;
  /** Runs one statement once. */
  query(sql: string, ...values: SqlValue[]): SqlRow[];
  /** Prepares a statement that lives as long as the connection. */
  prepare(sql: string): SqlStatement;
  close(): unknown;
  /** SQLite's (extended) result code of an error that this driver threw; `undefined` for others. */
  errorCode(error: unknown): number | undefined;
}

/** Does all of `work` or, where it throws, nothing. Other writers wait. */
export function transaction<T>(database: SqlDatabase, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function rollBack(database: SqlDatabase): void {
  try {
    database.exec("ROLLBACK");
  } catch {
    // After some errors, such as a full disk, SQLite has rolled back by itself.
  }
}
