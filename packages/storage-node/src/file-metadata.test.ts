import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MetadataStoreError } from "@runengine/storage";
import { describe, expect, it } from "vitest";
import { fileMetadata } from "./file-metadata.ts";

const freshPath = () => join(mkdtempSync(join(tmpdir(), "metadata-")), "folder", "metadata.json");

describe("fileMetadata", () => {
  it("lasts from one use to the next, and loses no number", () => {
    const path = freshPath();
    const first = fileMetadata(path);
    Object.assign(first.metadata, { scan_id: 7, big: 2n ** 60n, not: Number.NaN });
    first.save();
    first.metadata.scan_id = 8;
    first.close();
    const second = fileMetadata(path);
    expect(second.metadata).toEqual({ scan_id: 7, big: 2n ** 60n, not: Number.NaN });
    second.close();
    expect(readdirSync(join(path, ".."))).toEqual(["metadata.json"]);
  });

  it("is for one writer at a time; the second one is told who has it", () => {
    const path = freshPath();
    const first = fileMetadata(path);
    expect(() => fileMetadata(path)).toThrow(`the program with process number ${process.pid}`);
    first.close();
    fileMetadata(path).close();
  });

  it("takes over what a program that has died left behind", () => {
    const path = freshPath();
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    fileMetadata(path).close();
    writeFileSync(`${path}.lock`, readLockOf(path).replace(String(process.pid), String(pid)));
    fileMetadata(path).close();
  });

  it.each([
    ["no JSON", "{", /it is no JSON; mend it/],
    ["no object", "[1]", /it is no JSON object/],
  ])("refuses a file with %s and leaves it alone", (_what, text, error) => {
    const path = freshPath();
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
    expect(() => fileMetadata(path)).toThrow(error);
    expect(() => fileMetadata(path)).toThrow(MetadataStoreError);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("says when it cannot be kept", () => {
    const path = freshPath();
    const store = fileMetadata(path);
    mkdirSync(join(path, "in the way"), { recursive: true });
    expect(() => store.save()).toThrow(/cannot be kept .*; check the path/);
    store.close();
  });
});

function readLockOf(path: string): string {
  const store = fileMetadata(path);
  const text = readFileSync(`${path}.lock`, "utf8");
  store.close();
  return text;
}
