import { describe, expect, it } from "vitest";
import { arrayDtypes, arrayOf, dtypeOf } from "./array-dtype.ts";
import { checkArraySpec, checkFrame, checkRange, FrameError, frameLength } from "./frames.ts";

const spec = { device: "camera", shape: [2, 3], dtype: "<u2" } as const;

describe("arrayOf", () => {
  it.each(arrayDtypes)("makes arrays of %s", (dtype) => {
    const array = arrayOf(dtype, 3);
    expect(array).toHaveLength(3);
    expect(dtypeOf(array)).toBe(dtype);
    expect(array.BYTES_PER_ELEMENT).toBe(Number(dtype.slice(2)));
  });
});

describe("dtypeOf", () => {
  it.each([[1, 2], new DataView(new ArrayBuffer(2)), undefined, "text", new Uint8ClampedArray(1)])(
    "knows none for %o",
    (value) => expect(dtypeOf(value)).toBeUndefined(),
  );
});

describe("frameLength", () => {
  it("is 1 for a number", () => expect([frameLength({ shape: [] }), frameLength(spec)]).toEqual([1, 6]));
});

describe("checkFrame", () => {
  it("takes a frame as announced", () => {
    expect(() => checkFrame("image", spec, new Uint16Array(6))).not.toThrow();
  });
  it.each([
    [new Uint16Array(5), "5 numbers of <u2"],
    [new Float32Array(6), "6 numbers of <f4"],
    [undefined as never, "undefined"],
  ])("refuses another one, naming device, key and both kinds", (frame, came) => {
    expect(() => checkFrame("image", spec, frame)).toThrow(FrameError);
    expect(() => checkFrame("image", spec, frame)).toThrow(
      `camera, data key "image": expected a frame of 6 numbers of <u2, shape [2, 3], got ${came}; the driver must give what it announces`,
    );
  });
});

describe("checkArraySpec", () => {
  it("takes a shape of whole numbers, and none", () => {
    expect(() => checkArraySpec("image", spec)).not.toThrow();
    expect(() => checkArraySpec("image", { ...spec, shape: [] })).not.toThrow();
  });
  it.each([[0], [1.5], [-1], [Number.NaN]])("refuses a side of %s", (side) => {
    expect(() => checkArraySpec("image", { ...spec, shape: [2, side] })).toThrow(/camera, data key "image"/);
  });
  it("refuses a dtype that is none", () => {
    expect(() => checkArraySpec("image", { ...spec, dtype: "u2" as never })).toThrow(/\|u1.*got u2/);
  });
});

describe("checkRange", () => {
  it.each([
    [0, 0],
    [0, 3],
    [3, 3],
  ])("takes %i to %i of 3", (start, stop) => {
    expect(() => checkRange({ start, stop }, 3, "here")).not.toThrow();
  });
  it.each([
    [-1, 2],
    [0, 4],
    [2, 1],
    [0.5, 1],
    [0, Number.NaN],
  ])("refuses %d to %d of 3", (start, stop) => {
    expect(() => checkRange({ start, stop }, 3, "here")).toThrow(/here has 3 frames/);
  });
});
