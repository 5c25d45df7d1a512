import type { SqlDatabase, SqlRow, SqlStatement, SqlValue } from "@runengine/storage/sqlite";
import type { Database, PreparedStatement } from "@sqlite.org/sqlite-wasm";

/** SQLite's WebAssembly as the storage uses a database. */
export function wasmDatabase(database: Database): SqlDatabase {
  const prepared: PreparedStatement[] = [];
  return {
    exec: (sql) => database.exec(sql),
    query: (sql, ...values) => {
      const statement = database.prepare(sql);
      try {
        return rowsOf(statement, values);
      } finally {
        statement.finalize();
      }
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      prepared.push(statement);
      return reusable(statement);
    },
    close() {
      for (const statement of prepared.splice(0)) statement.finalize();
      database.close();
    },
    errorCode(error) {
      const code = (error as { resultCode?: unknown } | null)?.resultCode;
      return typeof code === "number" ? code : undefined;
    },
  };
}

function reusable(statement: PreparedStatement): SqlStatement {
  const all = (...values: SqlValue[]): SqlRow[] => {
    try {
      return rowsOf(statement, values);
    } finally {
      // After an error too, whose code it would otherwise throw once more.
      statement.resetNoThrow();
    }
  };
  return { all, run: all };
}

function rowsOf(statement: PreparedStatement, values: readonly SqlValue[]): SqlRow[] {
  if (values.length > 0) statement.bind(values);
  const rows: SqlRow[] = [];
  while (statement.step()) rows.push(statement.get({}));
  return rows;
}
