import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreUnavailableError } from "@runengine/storage";
import { descriptorOf, startOf } from "@runengine/storage/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { availableDrivers } from "./driver.ts";
import { type SqliteStore, type SqliteStoreOptions, sqliteStoreBy } from "./sqlite-store.ts";

/** Permissions do not bind root: do the work as nobody. */
function withoutPrivileges<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe.each(availableDrivers())("sqliteStore by $name", (driver) => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unavailable-"));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (options: SqliteStoreOptions): SqliteStore => sqliteStoreBy(driver, options);
  const failure = (path: string, options: Partial<SqliteStoreOptions> = {}): string => {
    try {
      open({ ...options, path }).close();
    } catch (error) {
      if (error instanceof StoreUnavailableError) return error.message;
      throw error;
    }
    throw new Error("it was opened");
  };
  const archive = (): string => {
    const path = join(folder, "runs.sqlite");
    const store = open({ path });
    store.write(...startOf("a"));
    store.write(...descriptorOf("a"));
    store.close();
    return path;
  };

  it("makes the folders of a new archive", () => {
    const path = join(folder, "new", "er", "runs.sqlite");
    open({ path }).close();
    expect(existsSync(path)).toBe(true);
  });

  it("makes nothing for reading only", () => {
    const path = join(folder, "new", "runs.sqlite");
    expect(failure(path, { readOnly: true })).toBe(
      `Cannot open the archive ${path}: there is no such file; run something first, or name another file`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses a folder, and a path through a file", () => {
    expect(failure(folder)).toMatch(`Cannot open the archive ${folder}: it is a folder; name a file in it`);
    writeFileSync(join(folder, "file"), "");
    expect(failure(join(folder, "file", "runs.sqlite"))).toMatch(
      / \((ENOTDIR|EEXIST)\); check the path and its permissions$/,
    );
  });

  it.each([false, true])("leaves alone what is no database (read only: %s)", (readOnly) => {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "These are notes.\n".repeat(100));
    expect(failure(path, { readOnly })).toBe(
      `Cannot open the archive ${path}: it is not a database; name another file`,
    );
    expect(readFileSync(path, "utf8")).toBe("These are notes.\n".repeat(100));
    expect(readdirSync(folder)).toEqual(["notes.txt"]);
  });

  it("leaves alone the database of another program", () => {
    const path = join(folder, "other.sqlite");
    const database = driver.open(path, "write");
    database.exec("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    database.close();
    const before = readFileSync(path);
    expect(failure(path)).toMatch("it is a database of another program; name another file");
    expect(readFileSync(path)).toEqual(before);
  });

  it("leaves alone an archive of a newer version", () => {
    const path = archive();
    const database = driver.open(path, "write");
    database.exec("PRAGMA user_version = 2");
    database.close();
    expect(failure(path)).toMatch(
      "written by a newer version of this program (schema 2, this one knows 1); update",
    );
  });

  it("says where permission is denied", () => {
    const path = archive();
    chmodSync(path, 0o444);
    expect(withoutPrivileges(() => failure(path))).toMatch(
      `archive ${path}: permission denied (EACCES); check`,
    );
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    expect(withoutPrivileges(() => failure(path))).toMatch(
      "it can only be read; make it and its folder writable",
    );
    const beside = join(folder, "more.sqlite");
    expect(withoutPrivileges(() => failure(beside))).toMatch(
      "the file cannot be opened; check its folder and permissions",
    );
    const inside = join(folder, "new", "runs.sqlite");
    expect(withoutPrivileges(() => failure(inside))).toMatch("its folder cannot be made (EACCES); check");
    chmodSync(path, 0o000);
    expect(withoutPrivileges(() => failure(path, { readOnly: true }))).toMatch(
      "permission denied (EACCES); check",
    );
  });

  it("reads an archive in a folder where nothing may be made", async () => {
    const path = archive();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    for (const name of readdirSync(folder)) if (name !== "runs.sqlite") rmSync(join(folder, name));
    const store = withoutPrivileges(() => open({ path, readOnly: true }));
    expect((await store.get(-1)).status).toBe("interrupted");
    store.close();
    expect(readdirSync(folder)).toEqual(["runs.sqlite"]);
  });

  it("refuses an empty file for reading only", () => {
    const path = join(folder, "empty.sqlite");
    writeFileSync(path, "");
    expect(failure(path, { readOnly: true })).toMatch("it holds no archive yet; run something first");
  });

  it("takes names that SQLite gives a meaning of its own for files", () => {
    mkdirSync(join(folder, "file:x?mode=memory"));
    const path = join(folder, "file:x?mode=memory", ":memory:");
    open({ path }).close();
    expect(existsSync(path)).toBe(true);
    open({ path, readOnly: true }).close();
  });
});
