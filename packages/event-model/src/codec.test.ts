import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnyDocument,
  type DataKeys,
  decodeDocument,
  decodeJson,
  type Event,
  encodeDocument,
  encodeEvent,
  encodeJson,
  packEventPage,
} from "./index.ts";

const event: Event = {
  uid: "e1",
  time: 3,
  descriptor: "d1",
  seq_num: 1,
  data: { motor: 3, count: 7, spectrum: [1, 2.5] },
  timestamps: { motor: 2, count: 2, spectrum: 2 },
};

/** Equality that takes no key, such as `constructor`, for more than a key. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value], i) => key === right[i]?.[0] && isSame(value, right[i]?.[1]))
  );
}

describe("encodeJson", () => {
  it("is JSON.stringify where that loses nothing", () => {
    const value = { a: [1, 2.5, "ö\n\u2028", true, null], b: undefined, c: { d: -1e-7 } };
    expect(encodeJson(value)).toBe(JSON.stringify(value));
  });

  it.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [-0, "-0.0"],
    [9007199254740993n, "9007199254740993"],
    [2 ** 53, "9007199254740992.0"],
    [-1e20, "-100000000000000000000.0"],
    [1e21, "1e+21"],
    [5e-324, "5e-324"],
  ])("writes %s as Python reads it", (value, text) => {
    expect(encodeJson({ x: [value], y: undefined })).toBe(`{"x":[${text}]}`);
  });

  it("writes typed arrays as lists", () => {
    expect(encodeJson(new Uint16Array([1, 2]))).toBe("[1,2]");
    expect(encodeJson({ x: new Float64Array([0.5, Number.NaN]) })).toBe('{"x":[0.5,NaN]}');
    expect(encodeJson(new BigInt64Array([-(2n ** 63n)]))).toBe("[-9223372036854775808]");
  });

  it.each([
    ["a function", { a: [() => 1] }, "/a/0 is a function"],
    ["a symbol", { a: Symbol("s") }, "/a is a symbol"],
    ["a map", { a: { b: new Map() } }, "/a/b is a Map"],
    ["a date", new Date(0), "document is a Date"],
  ])("refuses %s, naming the place", (_, value, message) => {
    expect(() => encodeJson(value)).toThrow(message);
  });

  it("refuses what contains itself", () => {
    const value: Record<string, unknown> = {};
    value.self = value;
    expect(() => encodeJson(value)).toThrow("contains itself");
  });
});

describe("decodeJson", () => {
  it("gives back exactly what encodeJson was given", () => {
    const scalar = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.bigInt({ min: 2n ** 53n }),
      fc.bigInt({ max: -(2n ** 53n) }),
      fc.string({ unit: "binary" }),
      fc.constantFrom("NaN", "a,Infinity", '"-Infinity\\', "1234567890123456789", "\u2028\u0000", "\ud800"),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "NaN", ""));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie("value")), tie("object")),
      object: fc
        .array(fc.tuple(key, tie("value")))
        .map((entries) => Object.fromEntries(entries) as Record<string, unknown>),
    }));
    fc.assert(
      fc.property(value, (original) => {
        expect(isSame(decodeJson(encodeJson(original)), original)).toBe(true);
      }),
    );
  });

  it("reads what Python's json.dumps writes", () => {
    const text =
      ' { "a" : [NaN, -Infinity, 1e400, 18446744073709551615, -9007199254740992, 9007199254740994.0, "\\u00f6\\ud83d\\ude00 NaN"] } \n';
    expect(decodeJson(text)).toStrictEqual({
      a: [
        Number.NaN,
        Number.NEGATIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        18446744073709551615n,
        -9007199254740992n,
        2 ** 53 + 2,
        "ö😀 NaN",
      ],
    });
  });

  it("keeps a key named __proto__ a plain key", () => {
    const value = decodeJson('{"__proto__": {"x": NaN}}') as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect("x" in value).toBe(false);
  });

  it("bears long strings full of escapes", () => {
    expect(decodeJson(`["${"\\n".repeat(100_000)}", NaN]`)).toEqual(["\n".repeat(100_000), Number.NaN]);
  });

  it.each([
    ["", "it ends too early"],
    ["[1,]", '"]" is unexpected at character 3'],
    ["[1 2]", '"2]" is unexpected at character 3'],
    ['{"a":NaN,}', '"}" is unexpected at character 9'],
    ["{NaN:1}", "is unexpected at character 1"],
    ["[}", "is unexpected at character 1"],
    ["nan", '"nan" is unexpected at character 0'],
    ["[01, NaN]", "is unexpected at character 2"],
    ["NaN NaN", "is unexpected at character 4"],
    ['["a', "it ends within a string"],
    ['["a\\"', "it ends within a string"],
    ["[".repeat(2000), "it is nested deeper than 1000 levels"],
  ])("refuses %s", (text, why) => {
    expect(() => decodeJson(text)).toThrow(SyntaxError);
    expect(() => decodeJson(text)).toThrow(why);
  });
});

describe("encodeDocument and decodeDocument", () => {
  it("keep a document in one line", () => {
    const documents: AnyDocument[] = [
      ["start", { uid: "s1", time: 1.5, purpose: "line\nbreak", limit: Number.POSITIVE_INFINITY }],
      ["event", { ...event, data: { counter: 2n ** 64n } }],
    ];
    for (const document of documents) {
      const line = encodeDocument(...document);
      expect(line).toMatch(/^\["\w+",\{.*\}\]$/);
      expect(decodeDocument(line)).toStrictEqual(document);
    }
  });

  it("reads both of Python's dialects", () => {
    const start = '{"uid": "s1", "time": 1}';
    expect(decodeDocument(`["start", ${start}]`)).toEqual(
      decodeDocument(`{"name": "start", "doc": ${start}}`),
    );
  });

  it.each([
    ['{"name": "start", "doc": {"uid"', "it is not JSON (it ends too early)"],
    ["[1, 2, 3]", "neither"],
    ["null", "neither"],
    ['{"uid": "s1"}', "neither"],
  ])("refuses %s with one clear line", (line, why) => {
    expect(() => decodeDocument(line)).toThrow(expect.objectContaining({ name: "DocumentDecodeError" }));
    expect(() => decodeDocument(line)).toThrow(why);
  });

  it("says which document does not validate, where and why", () => {
    expect(() => decodeDocument('["stop",{"uid":"a","time":1,"run_start":"b","exit_status":"ok"}]')).toThrow(
      expect.objectContaining({
        name: "DocumentValidationError",
        message: 'The "stop" document is not valid at /exit_status: must be one of success, abort, fail',
        document: "stop",
        where: "/exit_status",
      }),
    );
    expect(() => decodeDocument('["bulk_events",{}]')).toThrow("there is no such document");
    expect(() =>
      decodeDocument(`["start",{"uid":"a","time":1,"x":${"[".repeat(900)}${"]".repeat(900)}}]`),
    ).not.toThrow();
  });
});

describe("encodeEvent", () => {
  const dataKeys: DataKeys = {
    motor: { dtype: "number", shape: [], source: "SIM:motor" },
    count: { dtype: "integer", shape: [], source: "SIM:count" },
    spectrum: { dtype: "array", dtype_numpy: "<f8", shape: [2], source: "SIM:spectrum" },
  };

  it("writes whole floats with a point, and integers without", () => {
    expect(encodeEvent(event, dataKeys)).toBe(
      '{"uid":"e1","time":3.0,"descriptor":"d1","seq_num":1,"data":{"motor":3.0,"count":7,"spectrum":[1.0,2.5]},' +
        '"timestamps":{"motor":2.0,"count":2.0,"spectrum":2.0}}',
    );
  });

  it("does so in pages, whose documents say the same", () => {
    const page = packEventPage([event, { ...event, seq_num: 2, data: { ...event.data, motor: Number.NaN } }]);
    const text = encodeEvent(page, dataKeys);
    expect(text).toContain('"seq_num":[1,2]');
    expect(text).toContain('"motor":[3.0,NaN]');
    expect(decodeJson(text)).toEqual(page);
  });

  it("leaves a data key alone whose type NumPy knows better", () => {
    const keys: DataKeys = { motor: { dtype: "number", dtype_numpy: "<i8", shape: [], source: "" } };
    expect(encodeEvent(event, keys)).toContain('"motor":3,');
  });
});
