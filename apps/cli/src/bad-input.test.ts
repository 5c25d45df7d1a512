import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sqliteStore } from "@runengine/storage-node";
import { describe, expect, it } from "vitest";
import { freshFolder, runengine } from "./testing.ts";

const freshArchive = () => join(freshFolder(), "runs.sqlite");

/** One line, no stack. */
function oneLine(err: string): string {
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(err).not.toMatch(/\n\s+at /);
  return err.trim();
}

describe("bad input is one clear line and a code of its own; nothing is touched", () => {
  it.each([
    [
      "a plan that does not exist",
      ["run", "scn", "det", "motor", "-1", "1", "5"],
      'There is no plan "scn"; did you mean scan?',
    ],
    [
      "a device that is missing",
      ["run", "scan", "det", "moter", "-1", "1", "5"],
      'there is no device "moter"; did you mean motor',
    ],
    ["a device that cannot be moved", ["run", "scan", "det", "cpu", "-1", "1", "5"], "cpu"],
    ["a number that is none", ["run", "scan", "det", "motor", "left", "1", "5"], "left"],
    ["a number out of limits", ["run", "scan", "det", "motor", "0", "1000", "5"], "motor"],
    ["too few values", ["run", "scan", "det", "motor", "0"], "scan: takes DETECTORS MOTOR START STOP"],
    ["an option that does not exist", ["run", "count", "det", "--nums", "5"], "unknown option '--nums'"],
    ["a command that does not exist", ["rums"], "unknown command 'rums'"],
    [
      "metadata that are no JSON",
      ["run", "count", "det", "--metadata", "sample:=gold"],
      "what follows := is not JSON",
    ],
    [
      "metadata without a value",
      ["run", "count", "det", "--metadata", "sample"],
      '--metadata takes key=text or key:=JSON, got "sample"',
    ],
  ])("%s", (_what, args, text) => {
    const archive = freshArchive();
    const { code, out, err } = runengine(args, archive);
    expect(oneLine(err)).toContain(text);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(existsSync(archive)).toBe(false);
  });

  it("a device that cannot do what is asked: name, method and argument are in the message", () => {
    const { err } = runengine(["run", "scan", "det", "cpu", "-1", "1", "5"], freshArchive());
    expect(err).toMatch(/scan: motor.*cpu.*set/);
  });

  it("a document that does not validate: which, where in it, why", () => {
    const archive = freshArchive();
    const { code, err } = runengine(["run", "count", "det", "--metadata", "sample.name=gold"], archive);
    expect(oneLine(err)).toMatch(/start.*sample\.name/);
    expect(code).toBe(2);
    expect(runengine(["runs"], archive).out).toContain("No runs in");
  });

  it("a reference that matches no run, or several: they are listed", async () => {
    const archive = freshArchive();
    const store = sqliteStore({ path: archive });
    for (const uid of ["abc1", "abc2"]) store.write("start", { uid, time: 1_700_000_000, scan_id: 5 });
    store.close();
    const none = runengine(["runs", "show", "99"], archive);
    expect(oneLine(none.err)).toContain("No run has");
    expect(none.code).toBe(2);
    for (const ref of ["abc", "5"]) {
      const several = runengine(["runs", "show", ref], archive);
      expect(oneLine(several.err)).toMatch(/abc2.*abc1/);
      expect(several.code).toBe(2);
    }
  });

  it.each([
    ["a folder", (path: string) => mkdirSync(path), /it is a folder; name a file in it/],
    [
      "not a database",
      (path: string) => writeFileSync(path, "my notes, long enough to be taken for a file"),
      /runs\.sqlite/,
    ],
  ])("an archive that is %s: path, reason, remedy, before anything moves", (_what, make, text) => {
    const path = freshArchive();
    make(path);
    const { code, out, err } = runengine(["run", "count", "det", "2"], path);
    expect(oneLine(err)).toMatch(text);
    expect({ code, out }).toEqual({ code: 3, out: "" });
  });

  it("an archive where nothing can be written: path, reason, remedy", () => {
    const file = join(freshFolder(), "notes");
    writeFileSync(file, "");
    const { code, out, err } = runengine(["run", "count", "det"], join(file, "runs.sqlite"));
    expect(oneLine(err)).toMatch(/notes.runs\.sqlite: .*; check the path and its permissions/);
    expect({ code, out }).toEqual({ code: 3, out: "" });
  });

  it("an archive that is not there, for reading", () => {
    const { code, err } = runengine(["runs"], freshArchive());
    expect(oneLine(err)).toContain("there is no such file; run something first");
    expect(code).toBe(3);
  });

  it("a file that is there already is not written over", () => {
    const archive = freshArchive();
    expect(runengine(["run", "count", "det", "2"], archive).code).toBe(0);
    const output = join(freshFolder(), "run.csv");
    writeFileSync(output, "precious");
    const refused = runengine(["runs", "export", "-1", "--format", "csv", "--output", output], archive);
    expect(oneLine(refused.err)).toContain(
      "is there already; name another file, or write over it with --force",
    );
    expect(refused.code).toBe(2);
    expect(readFileSync(output, "utf8")).toBe("precious");
  });

  it("--trace shows the stack", () => {
    const { err } = runengine(["run", "scn", "--trace"], freshArchive());
    expect(err).toMatch(/UnknownPlanError[\s\S]*\n\s+at /);
  });
});
