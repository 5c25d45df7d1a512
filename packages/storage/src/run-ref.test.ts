import { describe, expect, it } from "vitest";
import { parseRunRef } from "./run-ref.ts";

describe("parseRunRef", () => {
  it.each([
    ["7", 7],
    ["0", 0],
    ["007", 7],
    ["-1", -1],
    ["uid:123", "123"],
    ["uid: 12 ", "12"],
    ["3fa8", "3fa8"],
    ["1e5", "1e5"],
    ["-x", "-x"],
    [" 7 ", 7],
  ])("reads %j as %j", (text, ref) => {
    expect(parseRunRef(text)).toBe(ref);
  });

  it.each([
    ["", '"" is no reference to a run: give -1 for the last run, a scan id, or the beginning of a uid'],
    [
      "uid:",
      '"uid:" is no reference to a run: give -1 for the last run, a scan id, or the beginning of a uid',
    ],
    ["-0", '"-0" is no reference to a run: positions from the end begin at -1'],
    [
      "12345678901234567890",
      '"12345678901234567890" is no reference to a run: too large for a scan id; write uid:12345678901234567890 if it begins a uid',
    ],
  ])("refuses %j", (text, message) => {
    expect(() => parseRunRef(text)).toThrow(message);
  });
});
