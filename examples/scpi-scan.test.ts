import { expect, it } from "vitest";
import { isOn, openings, table } from "./scpi-scan.ts";

it("measures every point once, although a line broke", () => {
  expect(openings).toBe(2);
  expect(table.data["supply-voltage"]).toEqual([0, 1, 2, 3, 4]);
  const measured = table.data.dmm as readonly number[];
  expect(measured).toHaveLength(5);
  measured.forEach((volts, i) => {
    expect(Math.abs(volts - i)).toBeLessThan(0.06);
  });
});

it("leaves the supply off", () => {
  expect(isOn).toBe(false);
});
