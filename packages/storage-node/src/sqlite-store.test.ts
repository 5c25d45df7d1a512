import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeDocument } from "@runengine/event-model";
import { StoreWriteError } from "@runengine/storage";
import {
  descriptorOf,
  eventOf,
  everyKindOf,
  startOf,
  stopOf,
  testRunStore,
} from "@runengine/storage/testing";
import { afterAll, describe, expect, it } from "vitest";
import { availableDrivers } from "./driver.ts";
import { type SqliteStore, type SqliteStoreOptions, sqliteStoreBy } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "sqlite-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const freshPath = () => join(folder, `${count++}`, "runs.sqlite");

async function linesOf(store: SqliteStore, uid: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const document of store.documents(uid)) lines.push(encodeDocument(...document));
  return lines;
}

describe.each(availableDrivers())("by $name", (driver) => {
  const open = (options: SqliteStoreOptions): SqliteStore => sqliteStoreBy(driver, options);

  testRunStore("sqliteStore", () => open({ path: freshPath() }), { reopen: ({ path }) => open({ path }) });

  it("writes at once, without a promise", () => {
    const store = open({ path: freshPath() });
    for (const document of everyKindOf("a")) expect(store.write(...document)).toBeUndefined();
    store.close();
  });

  it("keeps each document as the line that the encoder writes, and refuses to change or delete it", () => {
    const path = freshPath();
    const store = open({ path });
    for (const document of everyKindOf("a")) store.write(...document);
    store.close();
    const database = driver.open(path, "write");
    const rows = database.query("SELECT line FROM documents ORDER BY id");
    expect(rows.map(({ line }) => line)).toEqual(
      everyKindOf("a").map((document) => encodeDocument(...document)),
    );
    const view = "SELECT line FROM documents_by_run WHERE scan_id = 1 ORDER BY position";
    expect(database.query(view)).toEqual(rows);
    expect(() => database.exec("UPDATE documents SET line = 'x'")).toThrow("documents are never changed");
    expect(() => database.exec("DELETE FROM documents")).toThrow("documents are never deleted");
    database.close();
  });

  it("makes its index anew from the documents", async () => {
    const path = freshPath();
    const first = open({ path });
    for (const document of [...everyKindOf("a"), startOf("b"), descriptorOf("b"), ...everyKindOf("c")])
      first.write(...document);
    first.close();
    const database = driver.open(path, "write");
    database.exec("UPDATE runs SET uid = 'x' || uid, exit_status = 'fail'");
    database.close();
    const store = open({ path });
    store.rebuildIndex();
    const { runs } = await store.search();
    expect(runs.map(({ uid, status }) => [uid, status])).toEqual([
      ["c", "success"],
      ["b", "interrupted"],
      ["a", "success"],
    ]);
    expect(await linesOf(store, "a")).toHaveLength(everyKindOf("a").length);
    store.close();
  });

  it("lets others read and write while one writes", async () => {
    const path = freshPath();
    const [one, two] = [open({ path }), open({ path })];
    const reader = open({ path, readOnly: true });
    one.write(...startOf("a"));
    two.write(...startOf("b"));
    one.write(...descriptorOf("a"));
    two.write(...descriptorOf("b"));
    one.write(...eventOf("a", 1));
    expect((await reader.search()).runs.map(({ uid }) => uid)).toEqual(["b", "a"]);
    expect(await linesOf(reader, "a")).toHaveLength(3);
    one.write(...stopOf("a"));
    expect((await two.get("a")).status).toBe("success");
    expect((await reader.get("a")).status).toBe("success");
    for (const store of [one, two, reader]) store.close();
  });

  it("says so when another process keeps the archive locked, and goes on afterwards", async () => {
    const path = freshPath();
    const store = open({ path, patience: 0.02 });
    store.write(...startOf("a"));
    const other = driver.open(path, "write");
    other.exec("BEGIN IMMEDIATE");
    const locked =
      /^Cannot keep the "descriptor" document in the archive .*: another process keeps it locked; wait/;
    expect(() => store.write(...descriptorOf("a"))).toThrow(locked);
    expect(() => store.write(...startOf("b"))).toThrow(StoreWriteError);
    other.exec("ROLLBACK");
    other.close();
    for (const document of [descriptorOf("a"), eventOf("a", 1), startOf("b"), stopOf("a")])
      store.write(...document);
    expect(await linesOf(store, "a")).toHaveLength(4);
    store.close();
  });

  it("refuses to write what is open for reading", () => {
    const path = freshPath();
    open({ path }).close();
    const store = open({ path, readOnly: true });
    expect(() => store.write(...startOf("a"))).toThrow("it is open for reading only");
    expect(() => store.rebuildIndex()).toThrow("it is open for reading only");
    store.close();
  });
});
