import { pathToFileURL } from "node:url";
import { type Connection, sqlDatabase } from "./connection.ts";
import type { SqliteDriver } from "./driver.ts";

/** What is used of `node:sqlite`, which Node 20 and its types do not have. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string | URL, options?: { readOnly?: boolean }) => Connection;
}

/** SQLite as built into Node; `undefined` where Node does not have it. */
export function nodeSqliteDriver(): SqliteDriver | undefined {
  const sqlite = loadQuietly();
  if (!sqlite) return undefined;
  return {
    name: "node:sqlite",
    errorCode,
    open(path, mode) {
      const target = mode === "immutable" ? new URL(`${pathToFileURL(path).href}?immutable=1`) : path;
      const database = new sqlite.DatabaseSync(target, { readOnly: mode !== "write" });
      return sqlDatabase(database, errorCode);
    },
  };
}

function errorCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code : undefined;
}

/** Node 22 prints a warning when the module is loaded. What is used here has not changed since; a user could do nothing about it. */
function loadQuietly(): NodeSqlite | undefined {
  const { emitWarning, getBuiltinModule } = process as Partial<Pick<NodeJS.Process, "emitWarning">> & {
    getBuiltinModule?: (id: string) => unknown;
  };
  process.emitWarning = () => {};
  try {
    return getBuiltinModule?.("node:sqlite") as NodeSqlite | undefined;
  } finally {
    if (emitWarning) process.emitWarning = emitWarning;
  }
}
