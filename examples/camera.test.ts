import { expect, it } from "vitest";
import { flight, steps } from "./camera.ts";

it("has the frame of each event of the scan in the file", () => {
  expect(steps).toEqual([1, 2, 3]);
});

it("has all frames of the flight, each once", () => {
  expect(flight).toEqual(Array.from({ length: 100 }, (_, i) => i + 4));
});
