import { describe, expect, it } from "vitest";
import { booleanFormat, choiceFormat, numberFormat, scpiDialect } from "./index.ts";
import { LineFramer } from "./line-framer.ts";

describe("numberFormat", () => {
  it.each([
    ["+1.50000E+00", 1.5],
    [" -.5 ", -0.5],
    ["9.9E37", Number.POSITIVE_INFINITY],
    ["-9.9E37", Number.NEGATIVE_INFINITY],
    ["9.91E37", Number.NaN],
  ])("reads %s", (reply, value) => expect(numberFormat.parse(reply)).toBe(value));

  it.each(["", "1.5V", "OL", "1,2", "0x10"])('refuses "%s"', (reply) =>
    expect(() => numberFormat.parse(reply)).toThrow("which is no number"),
  );
});

describe("booleanFormat", () => {
  it("reads digits and words", () => {
    expect(["1", "ON", "0", "off"].map(booleanFormat.parse)).toEqual([true, true, false, false]);
    expect(() => booleanFormat.parse("2")).toThrow("neither 1, ON, 0 nor OFF");
  });
});

describe("choiceFormat", () => {
  it("refuses what is no choice", () => {
    expect(() => choiceFormat({ a: "AAA", b: "BBB" }).parse("CCC")).toThrow("which is none of AAA, BBB");
  });
});

describe("scpiDialect", () => {
  it("reads errors", () => {
    expect(scpiDialect.parseError('+0,"No error"')).toBeNull();
    expect(scpiDialect.parseError('-222,"Data out of range"')).toEqual({
      code: -222,
      text: "Data out of range",
    });
    expect(() => scpiDialect.parseError("+1.2E+3")).toThrow("wanted an error");
  });
});

describe("LineFramer", () => {
  const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
  it("cuts whatever pieces come into lines", () => {
    const framer = new LineFramer("\n");
    expect(framer.push(bytes("ab"))).toEqual([]);
    expect(framer.push(bytes("c\r\nd\ne"))).toEqual(["abc", "d"]);
    expect(framer.push(bytes("\n"))).toEqual(["e"]);
  });
  it("knows terminators of several characters, cut in two", () => {
    const framer = new LineFramer("\r\n");
    expect(framer.push(bytes("a\nb\r"))).toEqual([]);
    expect(framer.push(bytes("\n"))).toEqual(["a\nb"]);
  });
});
