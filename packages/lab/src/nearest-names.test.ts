import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestNames } from "./index.ts";

const names = ["count", "scan", "rel_scan", "grid_scan", "motor", "motor1", "motor2", "det"];

describe("nearestNames", () => {
  it.each([
    ["scna", ["scan"]],
    ["Scan", ["scan"]],
    ["moter", ["motor"]],
    ["mo", ["motor", "motor1", "motor2"]],
    ["motor12", ["motor", "motor1", "motor2"]],
    ["relscan", ["rel_scan"]],
    ["temperature", []],
    ["", []],
  ])("offers for %j", (typed, offered) => {
    expect(nearestNames(typed, names)).toEqual(offered);
  });

  it("offers a name for each slip of one letter in it", () => {
    const slip = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(20),
      kind: fc.constantFrom("left out", "doubled", "changed", "exchanged"),
    });
    fc.assert(
      fc.property(slip, ({ name, at, kind }) => {
        const i = at % (name.length - 1);
        const [before, letter, next, rest] = [name.slice(0, i), name[i], name[i + 1], name.slice(i + 2)];
        const typed = {
          "left out": `${before}${next}${rest}`,
          doubled: `${before}${letter}${letter}${next}${rest}`,
          changed: `${before}?${next}${rest}`,
          exchanged: `${before}${next}${letter}${rest}`,
        }[kind];
        expect(nearestNames(typed as string, [name])).toEqual([name]);
      }),
    );
  });
});
