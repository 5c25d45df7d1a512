import type { SqlDatabase } from "./sql-database.ts";

/** Why the database did not do something, and what to do about it. */
export interface Failure {
  readonly reason: string;
  readonly remedy: string;
}

/** SQLite's primary result codes whose cause a user can do something about. */
const failures: Readonly<Record<number, Failure>> = {
  3: { reason: "permission denied", remedy: "make it writable, or name another file" },
  5: {
    reason: "another process keeps it locked",
    remedy: "wait until that has finished, or use another archive",
  },
  8: { reason: "it can only be read", remedy: "make it and its folder writable, or name another file" },
  10: {
    reason: "the disk failed, or has no space left",
    remedy: "check it and free some space, then run again",
  },
  11: { reason: "the database is damaged", remedy: "restore it from a copy, or name another file" },
  13: { reason: "the disk has no space left", remedy: "free some space, then run again" },
  14: { reason: "the file cannot be opened", remedy: "check its folder and permissions" },
  26: { reason: "it is not a database", remedy: "name another file" },
};

/** Puts an error of the driver in words. */
export function failureOf(database: Pick<SqlDatabase, "errorCode">, error: unknown): Failure {
  const code = database.errorCode(error);
  const known = code === undefined ? undefined : failures[code & 0xff];
  if (known) return known;
  return { reason: error instanceof Error ? error.message : String(error), remedy: "the cause is attached" };
}
