import { describe, expect, it } from "vitest";
import { type DocumentName, documentProblem, isValidDocument, validateDocument } from "./index.ts";

const valid: Record<DocumentName, Record<string, unknown>> = {
  start: { uid: "s", time: 1, scan_id: 3, plan_args: { num: 3, deep: [{ "a.b": 1 }] } },
  descriptor: {
    uid: "d",
    time: 1,
    run_start: "s",
    name: "primary",
    data_keys: { x: { dtype: "number", shape: [], source: "SIM:x", precision: 3, units: null } },
    hints: { det: { fields: ["x"] } },
    configuration: { det: { data: { gain: Number.NaN }, timestamps: { gain: 1 }, data_keys: {} } },
  },
  event: { uid: "e", time: 1, descriptor: "d", seq_num: 1, data: { x: 1 }, timestamps: { x: 1 }, filled: {} },
  event_page: {
    uid: ["e"],
    time: [1],
    descriptor: "d",
    seq_num: [1],
    data: { x: [1] },
    timestamps: { x: [1] },
  },
  stop: { uid: "p", time: 2, run_start: "s", exit_status: "success", num_events: { primary: 1 } },
  resource: { uid: "r", spec: "NPY", root: "/", resource_path: "a", resource_kwargs: {}, run_start: "s" },
  datum: { datum_id: "r/0", resource: "r", datum_kwargs: { i: 0 } },
  datum_page: { datum_id: ["r/0"], resource: "r", datum_kwargs: { i: [0] } },
  stream_resource: {
    uid: "sr",
    data_key: "img",
    mimetype: "application/x-hdf5",
    uri: "file://localhost/a.h5",
    parameters: {},
    run_start: "s",
  },
  stream_datum: {
    uid: "sr/0",
    stream_resource: "sr",
    descriptor: "d",
    indices: { start: 0, stop: 1 },
    seq_nums: { start: 1, stop: 2 },
  },
};
const names = Object.keys(valid) as DocumentName[];

describe("isValidDocument", () => {
  it.each(names)("knows a %s", (name) => {
    expect(documentProblem(name, valid[name])).toBeNull();
    expect(isValidDocument(name, valid[name])).toBe(true);
  });

  it.each(names)("knows when a field of a %s is missing or of another type", (name) => {
    const key = name.startsWith("datum") ? "datum_id" : "uid";
    const { [key]: _, ...rest } = valid[name];
    expect(isValidDocument(name, rest)).toBe(false);
    expect(documentProblem(name, { ...valid[name], [key]: 5 })?.where).toBe(`/${key}`);
  });

  it("takes NaN, infinities and bigints where numbers stand", () => {
    const limits = {
      control: { low: Number.NEGATIVE_INFINITY, high: Number.NaN },
      display: { low: 0, high: 2n ** 63n },
    };
    const x = { dtype: "integer", shape: [], source: "", limits };
    expect(documentProblem("descriptor", { ...valid.descriptor, data_keys: { x } })).toBeNull();
    const data = { x: Number.NaN, y: 2n ** 64n, z: new Float64Array(3) };
    expect(documentProblem("event", { ...valid.event, data })).toBeNull();
    expect(
      documentProblem("start", { ...valid.start, scan_id: 2n ** 60n, mass: Number.POSITIVE_INFINITY }),
    ).toBeNull();
  });

  it.each([1.5, Number.POSITIVE_INFINITY, Number.NaN, "1"])("takes no %s as a sequence number", (seq_num) => {
    expect(documentProblem("event", { ...valid.event, seq_num })).toEqual({
      where: "/seq_num",
      why: "must be integer",
    });
  });
});

describe("documentProblem", () => {
  it.each([
    ["start", { uid: "s" }, "", "must have required property 'time'"],
    ["start", { uid: "s", time: 1, "a.b": 1 }, "", 'the key "a.b"'],
    ["start", { uid: "s", time: 1, a: { "b/c": 1 } }, "/a", 'the key "b/c"'],
    ["start", { uid: "s", time: 1, sample: 5 }, "/sample", "must be object or must be string"],
    ["event", { ...valid.event, extra: 1 }, "", 'has the key "extra", which is unknown'],
    ["event", { ...valid.event, filled: { x: 5 } }, "/filled/x", "must be boolean or must be string"],
    ["stop", { ...valid.stop, exit_status: "ok" }, "/exit_status", "must be one of success, abort, fail"],
    ["datum", null, "", "must be object"],
    ["datum", [], "", "must be object"],
  ] as const)("says where and why a %s is wrong: %j", (name, doc, where, why) => {
    expect(documentProblem(name, doc)).toEqual({ where, why: expect.stringContaining(why) });
  });
});

describe("validateDocument", () => {
  it("gives back the document with its type", () => {
    const document = validateDocument("datum", valid.datum);
    expect(document[0] === "datum" && document[1].resource).toBe("r");
  });

  it("refuses what is nested beyond the call stack like anything else", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { a: deep };
    expect(() => validateDocument("start", { uid: "s", time: 1, deep })).toThrow("is nested too deeply");
  });
});
