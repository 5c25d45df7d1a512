import { expect, it } from "vitest";
import { refused, temperatures } from "./custom-device.ts";

it("is scanned as any other device", () => {
  expect(temperatures).toEqual([300, 305, 310].map((kelvin) => expect.closeTo(kelvin, 0)));
});

it("says what it refuses", () => {
  expect(String(refused)).toContain("oven cannot be set to 550: its limits are 280 and 500");
});
