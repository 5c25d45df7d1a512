import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { decodeDocument } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { freshFolder, nodeArguments, runengine } from "./testing.ts";

describe("runengine", () => {
  const archive = join(freshFolder(), "runs.sqlite");

  it("runs a plan, shows its rows and its peak, keeps it, and says where", () => {
    const { code, out, err } = runengine(
      ["run", "scan", "det", "motor", "-2", "2", "5", "--metadata", "sample=gold"],
      archive,
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/^ +\d {2}\d\d:/gm)).toHaveLength(5);
    expect(out).toContain("fwhm");
    expect(out).toContain("Kept as scan 1 in");
  });

  it("takes parameters by name, also several devices and negative numbers", () => {
    const args = [
      "run",
      "scan",
      "--detectors",
      "det,loadavg",
      "--motor",
      "motor",
      "--start",
      "-1",
      "--stop",
      "1",
      "--num",
      "3",
    ];
    const { code, out, err } = runengine(args, archive);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Kept as scan 2 in");
  });

  it("lists runs newest first", () => {
    const { out } = runengine(["runs"], archive);
    const lines = out.split("\n").slice(2, 4);
    expect(lines[0]).toMatch(/^ +2 {2}\w{8} {2}scan .* seconds? ago +success +3$/);
    expect(lines[1]).toMatch(/^ +1 /);
    expect(runengine(["runs", "--limit", "1"], archive).out).toContain("There are more");
  });

  it("shows a run: header, table, curve", () => {
    const { code, out } = runengine(["runs", "show", "1", "--ascii"], archive);
    expect(code).toBe(0);
    for (const text of ["sample", "gold", "primary (5 events)", "motor_setpoint", "fwhm"])
      expect(out).toContain(text);
  });

  it("exports the last run by -1: CSV and JSON lines", () => {
    const csv = runengine(["runs", "export", "-1", "--format", "csv"], archive).out.trimEnd().split(/\r?\n/);
    expect(csv[0]).toMatch(/^seq_num,time,/);
    expect(csv).toHaveLength(4);
    const lines = runengine(["runs", "export", "-1", "--format", "jsonl"], archive).out.trimEnd().split("\n");
    expect(lines.map((line) => decodeDocument(line)[0])).toEqual([
      "start",
      "descriptor",
      "event",
      "event",
      "event",
      "stop",
    ]);
  });

  it("is quiet when its reader has seen enough", () => {
    const command = `"${process.execPath}" ${nodeArguments.map((arg) => `"${arg}"`).join(" ")} runs export -1 --format jsonl | head -c 10`;
    const { stderr } = spawnSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { ...process.env, RUNENGINE_ARCHIVE: archive },
    });
    expect(stderr).toBe("");
  });

  it("tells what devices and plans there are", () => {
    expect(runengine(["devices"], archive).out).toMatch(/motor +moved, read +motor = 0 mm/);
    expect(runengine(["plans"], archive).out).toContain("run scan DETECTORS MOTOR START STOP");
    expect(runengine(["--version"], archive)).toMatchObject({ code: 0 });
    expect(runengine(["run", "scan", "--help"], archive).out).toContain(
      "runengine run scan det motor -5 5 21",
    );
  });
});
