import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Connection, sqlDatabase } from "./connection.ts";
import type { SqliteDriver } from "./driver.ts";

/** What is used of `libsql`. */
type Libsql = new (path: string) => Connection;

const suffixes = { write: "", read: "?mode=ro", immutable: "?immutable=1" };

/** SQLite by libsql, whose binaries come with its npm packages; `undefined` where there is none for this machine. */
export function libsqlDriver(): SqliteDriver | undefined {
  const Database = load();
  if (!Database) return undefined;
  return {
    name: "libsql",
    errorCode,
    open(path, mode) {
      const database = new Database(mode === "write" ? path : pathToFileURL(path).href + suffixes[mode]);
      return sqlDatabase(database, errorCode);
    },
  };
}

/** An error at opening has its code in its text only. */
function errorCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { rawCode } = error as { rawCode?: unknown };
  if (typeof rawCode === "number") return rawCode;
  const inText = /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message)?.[1];
  return inText === undefined ? undefined : Number(inText);
}

/** Loaded when it is needed, since a machine that has no binary of it can still use Node's own SQLite. */
function load(): Libsql | undefined {
  try {
    return createRequire(import.meta.url)("libsql") as Libsql;
  } catch (error) {
    if ((error as { code?: unknown }).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
