import type { SqlDatabase, SqlStatement } from "@runengine/storage/sqlite";

/** What is used of an open database; both libraries have it alike. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  close(): void;
}

/** A library's open database as the storage package wants it. */
export function sqlDatabase(connection: Connection, errorCode: SqlDatabase["errorCode"]): SqlDatabase {
  return {
    exec: (sql) => connection.exec(sql),
    query: (sql, ...values) => connection.prepare(sql).all(...values),
    prepare: (sql) => connection.prepare(sql),
    close: () => connection.close(),
    errorCode,
  };
}
