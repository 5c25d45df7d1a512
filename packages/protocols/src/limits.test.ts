import { describe, expect, it } from "vitest";
import { checkNumber, LimitError } from "./index.ts";

describe("checkNumber", () => {
  it.each([
    ["5", 'x can be set to a number, got "5"'],
    [Number.NaN, "x can be set to a number, got NaN"],
    [Number.POSITIVE_INFINITY, "x can be set to a number, got Infinity"],
    [5n, "x can be set to a number, got 5"],
    [undefined, "x can be set to a number, got undefined"],
    [11, "x cannot be set to 11: its limits are -10 and 10"],
    [-10.5, "x cannot be set to -10.5: its limits are -10 and 10"],
  ])("refuses %s", (value, text) => {
    expect(() => checkNumber("x", value, [-10, 10])).toThrow(text);
  });

  it("takes every finite number, or those within the limits", () => {
    expect(() => checkNumber("x", -1e300)).not.toThrow();
    for (const value of [-10, 0, 10]) expect(() => checkNumber("x", value, [-10, 10])).not.toThrow();
  });

  it("says what was refused", () => {
    expect(new LimitError("x", 11, [0, 1])).toMatchObject({ name: "LimitError", device: "x", value: 11 });
  });
});
