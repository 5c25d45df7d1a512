import { describe, expect, it } from "vitest";
import { climb, flags, top } from "./plan-of-your-own.ts";

describe("plan-of-your-own", () => {
  it("climbs to the peak, and tells a command line of its parameters", () => {
    expect(top).toBe(2);
    expect(flags).toEqual(["--detector device", "--motor device", "--step number", "--most integer"]);
    expect(climb.definition.parameters.find(({ name }) => name === "step")).toMatchObject({ unit: "mm" });
  });
});
