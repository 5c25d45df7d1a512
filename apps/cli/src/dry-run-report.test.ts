import { join } from "node:path";
import { dryRun } from "@runengine/inspect";
import { positionalValues } from "@runengine/lab";
import { adaptiveScan, gridScan, scan } from "@runengine/plans";
import { describe, expect, it } from "vitest";
import { durationText, renderDryRun } from "./dry-run-report.ts";
import { sampleLaboratory } from "./laboratory.ts";
import { freshFolder, runengine } from "./testing.ts";

const settings = { charset: "ascii", color: false, width: 80 } as const;

describe("the report of a dry run", () => {
  it("tells figures, axes, loops and the path of a grid", async () => {
    const lab = sampleLaboratory();
    const grid = lab.plan("grid_scan", {
      detectors: "det",
      motor: ["motor1", "motor"],
      start: ["0", "-2"],
      stop: ["10", "2"],
      num: ["3", "5"],
    });
    const text = renderDryRun(await dryRun(grid), settings);
    expect(text).toMatch(/^Dry run: takes [\d.]+ s, 1 run, /);
    expect(text).toMatch(/primary +15 /);
    expect(text).toMatch(/motor1 +0 to 10 mm +/);
    expect(text).toMatch(/motor +-2 to 2 mm +15/);
    expect(text).toMatch(/\d+ times:/);
    expect(text).toContain("motor (mm)");
    expect(text).not.toContain("Warning");
  });

  it("draws one axis over time", async () => {
    const lab = sampleLaboratory();
    const plan = lab.plan("scan", { detectors: "det", motor: "motor", start: "0", stop: "5", num: "6" });
    expect(renderDryRun(await dryRun(plan), settings)).toContain("time (s)");
  });

  it("says of which devices nothing is known", async () => {
    const plan = sampleLaboratory().plan("count", { detectors: "cpu" });
    expect(renderDryRun(await dryRun(plan), settings)).toContain("Not known: how long cpu take");
  });
});

describe("every plan of the laboratory", () => {
  it("tells how it is called", () => {
    const lab = sampleLaboratory();
    const names = Object.keys(lab.plans);
    expect(names).toContain("rel_grid_scan");
    expect(names).toEqual(names.map((name) => lab.definition(name).name));
    for (const { definition } of [scan, gridScan, adaptiveScan]) expect(names).toContain(definition.name);
  });
});

describe("durationText", () => {
  it.each([
    [0, "0 s"],
    [0.5, "0.5 s"],
    [59.96, "1 min"],
    [200, "3 min 20 s"],
    [7500, "2 h 5 min"],
    [356_400, "4 d 3 h"],
  ])("%d s", (seconds, text) => expect(durationText(seconds)).toBe(text));
});

describe("runengine run --dry-run", () => {
  const archive = join(freshFolder(), "runs.sqlite");

  it("prints the report and keeps nothing", () => {
    const { code, out, err } = runengine("run scan det motor -2 2 5 --dry-run".split(" "), archive);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/primary +5 /);
    expect(runengine(["runs"], archive).out).not.toContain("scan  ");
  });

  it.each([
    ["list_scan det motor 1,2,4", 3],
    ["list_scan det motor 1,2,4 motor1 0,1,2", 3],
    ["list_grid_scan det motor 1,2,4 motor1 0,1", 6],
  ])("takes the lists of each axis: %s", async (words, events) => {
    const [name = "", ...values] = words.split(" ");
    const lab = sampleLaboratory();
    const plan = lab.plan(name, positionalValues(lab.definition(name), values));
    expect((await dryRun(plan)).streams).toMatchObject([{ events }]);
  });

  it("fails where a device would refuse, after all is told", () => {
    const { code, out, err } = runengine("run scan det motor 90 110 3 --dry-run".split(" "), archive);
    expect(code).toBe(2);
    expect(out).toContain("Warning (limits)");
    expect(err).toContain("The plan cannot run as it is: ");
  });
});
