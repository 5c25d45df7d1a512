import { count, definePlan, deviceParameter, gridScan, PlanParameterError, scan } from "@runengine/plans";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { devicesFor, planFlags, positionalUsage, positionalValues } from "./index.ts";

describe("planFlags", () => {
  it("makes a flag of each parameter, and none of what only a program can give", () => {
    expect(
      planFlags(scan.definition).map(({ flag, value, repeatable }) => [flag, value, repeatable]),
    ).toEqual([
      ["--detectors", "device,…", true],
      ["--motor", "device", true],
      ["--start", "number", true],
      ["--stop", "number", true],
      ["--num", "integer", false],
    ]);
  });

  it("says unit, limits and default", () => {
    const described = planFlags(count.definition).map(({ description }) => description);
    expect(described).toEqual([
      "Devices to read",
      "How many readings; null is without end (0 or more; default: 1)",
      expect.stringMatching(/ \(in s; 0 or more; default: 0\)$/),
    ]);
  });

  it("knows choices, truths and names of several words", () => {
    const plan = definePlan({
      name: "p",
      description: "P.",
      parameters: {
        howFast: z.enum(["slow", "quick"]).default("slow"),
        isDry: z.boolean().optional(),
        motor: deviceParameter("Movable"),
        factor: z.number().min(0).max(1),
      },
      *plan() {},
    });
    const flags = planFlags(plan.definition);
    expect(flags.map(({ flag, value, description }) => `${flag} ${value}${description}`)).toEqual([
      "--how-fast slow|quick (default: slow)",
      "--is-dry true|false (optional)",
      "--motor device",
      "--factor number (0 to 1)",
    ]);
  });
});

describe("devicesFor", () => {
  it("names the devices that a parameter can be", () => {
    const motor = new SimMotor("motor");
    const devices = { motor, det: new SimGauss("det", { motor, center: 0, Imax: 1 }) };
    const [detectors, axis, start] = scan.definition.parameters;
    expect([detectors, axis, start].map((one) => one && devicesFor(one, devices))).toEqual([
      ["motor", "det"],
      ["motor"],
      [],
    ]);
  });
});

describe("positionalValues", () => {
  it("leaves what is optional for an axis to names", () => {
    expect(positionalUsage(gridScan.definition)).toBe(
      "DETECTORS MOTOR START STOP NUM [MOTOR START STOP NUM …]",
    );
    const words = "det x 0 1 3 y 0 2 5".split(" ");
    expect(positionalValues(gridScan.definition, words)).toEqual({
      detectors: "det",
      motor: ["x", "y"],
      start: ["0", "0"],
      stop: ["1", "2"],
      num: ["3", "5"],
    });
  });

  it("gives values to parameters in their order", () => {
    expect(positionalValues(count.definition, ["det", "5", "0.1"])).toEqual({
      detectors: "det",
      num: "5",
      delay: "0.1",
    });
    expect(positionalValues(count.definition, ["det"])).toEqual({ detectors: "det" });
    expect(positionalValues(count.definition, [])).toEqual({});
  });

  it("repeats motor, start and stop for each axis", () => {
    const one = positionalValues(scan.definition, ["det", "x", "-5", "5", "11"]);
    expect(one).toEqual({ detectors: "det", motor: ["x"], start: ["-5"], stop: ["5"], num: "11" });
    const two = positionalValues(scan.definition, ["det", "x", "0", "1", "y", "2", "3", "11"]);
    expect(two).toMatchObject({ motor: ["x", "y"], start: ["0", "2"], stop: ["1", "3"], num: "11" });
  });

  it("leaves out what is given by name", () => {
    expect(positionalValues(scan.definition, ["x", "0", "1"], { detectors: "det", num: "3" })).toEqual({
      motor: ["x"],
      start: ["0"],
      stop: ["1"],
    });
  });

  it.each([
    [count, ["det", "5", "0", "1"], "count: takes DETECTORS [NUM] [DELAY]; got 4 values without a name"],
    [
      scan,
      ["det"],
      "scan: takes DETECTORS MOTOR START STOP [MOTOR START STOP …] NUM; got 1 value without a name",
    ],
    [
      scan,
      ["det", "x", "0", "1"],
      "scan: takes DETECTORS MOTOR START STOP [MOTOR START STOP …] NUM; got 4 values without a name",
    ],
  ])("refuses what does not come out even", ({ definition }, values, message) => {
    expect(() => positionalValues(definition, values)).toThrow(message);
    expect(() => positionalValues(definition, values)).not.toThrow(PlanParameterError);
  });

  it("is described in one line", () => {
    expect(positionalUsage(scan.definition)).toBe("DETECTORS MOTOR START STOP [MOTOR START STOP …] NUM");
  });
});
