import { expect, it } from "vitest";
import { flight, steps } from "./camera.ts";

it("has each frame of the scan in the file, by the number of its event", () => {
  expect(steps).toEqual([
    ["1 to 2", [1]],
    ["2 to 3", [2]],
    ["3 to 4", [3]],
  ]);
});

it("has the frames of the flight as they were collected, all of them once", () => {
  expect(flight.length).toBeGreaterThan(4);
  expect(flight.flatMap(([, pixels]) => pixels)).toEqual(Array.from({ length: 100 }, (_, i) => i + 4));
  expect(flight[0]?.[0]).toMatch(/^1 to /);
  expect(flight.at(-1)?.[0]).toMatch(/ to 101$/);
});
