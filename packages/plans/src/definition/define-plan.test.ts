import type { Plan } from "@runengine/messages";
import type { Readable } from "@runengine/protocols";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import {
  count,
  definePlan,
  devicesParameter,
  type PlanParameter,
  parameterFromText,
  parameterList,
  scan,
} from "../index.ts";
import { drive, lines, testDetector, testMotor } from "../testing.ts";

const devices = { det: testDetector(), motor: testMotor(), x: testMotor("x"), y: testMotor("y") };

const openingOf = (plan: Plan<unknown>) =>
  drive(plan).messages.find(({ command }) => command === "open_run")?.kwargs ?? {};

describe("definePlan", () => {
  const shutter = definePlan({
    name: "shutter",
    description: "Opens or shuts.",
    parameters: {
      detectors: devicesParameter("Readable"),
      mode: z.enum(["open", "shut"]).default("open").describe("What to do"),
      wait: z.boolean().default(true),
      note: z.string().optional(),
    },
    *plan({ detectors, mode, wait, note }) {
      return { names: detectors.map(({ name }) => name), mode, wait, note };
    },
  });

  it("takes one object, checks it and fills in defaults", () => {
    expect(shutter({ detectors: [devices.det] }).next().value).toEqual({
      names: ["det"],
      mode: "open",
      wait: true,
      note: undefined,
    });
    expect(() => shutter({ detectors: [], mode: "ajar" as "open" })).toThrow(
      'shutter: mode must be one of open, shut, got "ajar"',
    );
  });

  it("infers the types of parameters and body from the definition", () => {
    expectTypeOf(shutter).parameter(0).toMatchTypeOf<{
      detectors: readonly Readable[];
      mode?: "open" | "shut" | undefined;
      note?: string | undefined;
    }>();
    // @ts-expect-error: there is no such mode
    expect(() => shutter({ detectors: [], mode: "ajar" })).toThrow();
    // @ts-expect-error: the detectors are missing
    expect(() => shutter({})).toThrow("shutter: detectors is missing");
  });

  it("refuses at the call, before anything is sent", () => {
    expect(() => count.definition.plan({ detectors: [devices.det], num: -1 })).toThrow("num must be");
  });
});

describe("parameterList", () => {
  it("tells a command line or a form all of a plan's parameters, in order", () => {
    expect(parameterList(scan)).toEqual([
      {
        name: "detectors",
        kind: "devices",
        required: true,
        nullable: false,
        protocols: ["Readable"],
        description: "Devices to read at each point",
      },
      {
        name: "motor",
        kind: "device",
        required: true,
        nullable: false,
        protocols: ["Movable", "Readable"],
        description: "Motor to move",
        group: "axes",
      },
      {
        name: "start",
        kind: "number",
        required: true,
        nullable: false,
        description: "First position",
        group: "axes",
      },
      {
        name: "stop",
        kind: "number",
        required: true,
        nullable: false,
        description: "Last position",
        group: "axes",
      },
      {
        name: "num",
        kind: "integer",
        required: true,
        nullable: false,
        minimum: 1,
        description: "Number of points",
      },
      {
        name: "perStep",
        kind: "code",
        required: false,
        nullable: true,
        default: null,
        description: "Done at each point",
      },
    ]);
  });

  it("tells units, defaults and whether null is allowed", () => {
    const [, num, delay] = parameterList(count);
    expect(num).toMatchObject({ kind: "integer", default: 1, required: false, nullable: true, minimum: 0 });
    expect(delay).toMatchObject({ kind: "number", default: 0, unit: "s" });
  });
});

describe("PlanDefinition.fromNames", () => {
  const { fromNames } = scan.definition;
  const num = 2;

  it("finds devices by name and takes the values of an axis one by one", () => {
    const plan = fromNames({ detectors: "det", motor: "motor", start: -1, stop: 1, num }, devices);
    expect(openingOf(plan)).toMatchObject({ motors: ["motor"], detectors: ["det"] });
  });

  it("takes several axes in columns, as rows, or as one list", () => {
    const expected = { plan_args: { args: ["x", 0, 1, "y", 2, 3] } };
    const detectors = ["det"];
    const columns = { motor: ["x", "y"], start: [0, 2], stop: [1, 3] };
    const rows = [
      { motor: "x", start: 0, stop: 1 },
      { motor: "y", start: 2, stop: 3 },
    ];
    expect(openingOf(fromNames({ detectors, ...columns, num }, devices))).toMatchObject(expected);
    expect(openingOf(fromNames({ detectors, axes: rows, num }, devices))).toMatchObject(expected);
    const args = ["x", 0, 1, "y", 2, 3];
    expect(openingOf(fromNames({ detectors, args, num }, devices))).toMatchObject(expected);
  });

  it.each([
    [{ motor: "motr" }, 'scan: motor names no device: "motr"; there are det, motor, x, y'],
    [{ motor: ["x", "y"], start: 0, stop: 1 }, "scan: motor, start, stop must be given equally often"],
    [{ args: ["x", 0] }, "scan: args must hold motor, start, stop in turn, got 2 values"],
    [
      { motor: "det", start: 0, stop: 1 },
      "scan: motor must be a device that is Movable and Readable, got det, which lacks set()",
    ],
    [{ detectors: ["nix"] }, 'scan: detectors names no device: "nix"; there are det, motor, x, y'],
    [{ moter: "x" }, "scan: moter is not a parameter of it; these are: detectors, axes, num, perStep"],
  ])("says in one line what is wrong: %#", (wrong, message) => {
    expect(() => fromNames({ detectors: ["det"], num, ...wrong }, devices)).toThrow(message);
  });
});

describe("PlanDefinition.fromStart", () => {
  it.each([
    () => scan([devices.det], devices.x, 0, 1, devices.y, 2, 3, 4),
    () => count([devices.det], null, { delay: [0.1, null] }),
  ])("repeats a run from its start document: %#", (make) => {
    const first = make();
    const opened = (plan: Plan<unknown>) => {
      for (let step = plan.next(); !step.done; step = plan.next()) {
        if (step.value.command === "open_run") return step.value.kwargs;
      }
      return {};
    };
    const start = opened(first);
    const { definition } = start.plan_name === "scan" ? scan : count;
    const again = definition.fromStart(JSON.parse(JSON.stringify(start)), devices);
    expect(opened(again)).toEqual(start);
  });

  it("asks for what a document cannot hold", () => {
    function* mine(): Plan {}
    const start = openingOf(count([devices.det], 1, { perShot: mine }));
    expect(() => count.definition.fromStart(start, devices)).toThrow(
      'count: perShot must be a function, got "<function mine>"',
    );
    const again = count.definition.fromStart(start, devices, { perShot: mine, metadata: { again: true } });
    expect(openingOf(again)).toMatchObject({ again: true, plan_args: { per_shot: "<function mine>" } });
    expect(() => count.definition.fromStart({}, devices)).toThrow("this run cannot be repeated");
  });
});

describe("PlanDefinition.jsonSchema", () => {
  it("describes the parameters as a form or another program gives them", () => {
    expect(scan.definition.jsonSchema()).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "scan",
      description: "Scans motors together along a straight line.",
      type: "object",
      properties: {
        detectors: {
          type: "array",
          items: { type: "string", protocols: ["Readable"] },
          description: "Devices to read at each point",
        },
        axes: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            properties: {
              motor: { type: "string", protocols: ["Movable", "Readable"], description: "Motor to move" },
              start: { type: "number", description: "First position" },
              stop: { type: "number", description: "Last position" },
            },
            required: ["motor", "start", "stop"],
            additionalProperties: false,
          },
        },
        num: { type: "integer", minimum: 1, description: "Number of points" },
      },
      required: ["detectors", "axes", "num"],
      additionalProperties: false,
    });
  });
});

describe("parameterFromText", () => {
  const parameter = (kind: PlanParameter["kind"], more: Partial<PlanParameter> = {}): PlanParameter => ({
    name: "p",
    kind,
    required: true,
    nullable: false,
    ...more,
  });

  it.each([
    [parameter("number"), "-1.5e3", -1500],
    [parameter("integer", { nullable: true }), "null", null],
    [parameter("boolean"), "true", true],
    [parameter("text"), "5", "5"],
    [parameter("device"), "motor", "motor"],
    [parameter("devices"), "det, det2,", ["det", "det2"]],
    [parameter("choice", { choices: [1, 2] }), "2", 2],
    [parameter("list"), "1,null,2", [1, null, 2]],
  ])("reads a text: %#", (given, text, value) => {
    expect(parameterFromText("plan", given, text)).toEqual(value);
  });

  it.each([
    [parameter("number"), "five", 'plan: p must be a number, got "five"'],
    [parameter("number"), "", 'plan: p must be a number, got ""'],
    [parameter("integer"), "Infinity", 'plan: p must be a whole number, got "Infinity"'],
    [parameter("boolean"), "yes", 'plan: p must be true or false, got "yes"'],
    [parameter("code"), "x", "plan: p can only be given by a program"],
  ])("refuses a text that is none: %#", (given, text, message) => {
    expect(() => parameterFromText("plan", given, text)).toThrow(message);
  });

  it("makes a plan of a command line together with parameterList and fromNames", () => {
    const flags: Readonly<Record<string, string>> = {
      detectors: "det",
      motor: "motor",
      start: "-1",
      stop: "1",
      num: "3",
    };
    const given = parameterList(scan)
      .filter(({ name }) => name in flags)
      .map((one) => [one.name, parameterFromText("scan", one, flags[one.name] ?? "")]);
    const plan = scan.definition.fromNames(Object.fromEntries(given), devices);
    expect(lines(drive(plan).messages)).toContain("set motor 0");
  });
});
