import { describe, expect, it } from "vitest";
import { numberKey } from "./index.ts";

describe("numberKey", () => {
  it("says no more than is known", () => {
    expect(numberKey("sim:x")).toEqual({ source: "sim:x", dtype: "number", dtype_numpy: "<f8", shape: [] });
    expect(numberKey("host:memory", { integer: true, units: "B" })).toEqual({
      source: "host:memory",
      dtype: "integer",
      dtype_numpy: "<i8",
      shape: [],
      units: "B",
    });
  });

  it("tells limits of setting and of showing apart", () => {
    expect(numberKey("x", { precision: 2, limits: [0, 5], range: [0, 10] })).toMatchObject({
      precision: 2,
      limits: { control: { low: 0, high: 5 }, display: { low: 0, high: 10 } },
    });
    expect(numberKey("x", { range: [0, 1] }).limits).toEqual({ display: { low: 0, high: 1 } });
  });
});
