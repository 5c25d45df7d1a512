import { expect, it } from "vitest";
import { flags, points, refusals } from "./laboratory.ts";

it("runs plans by name, repeats a run from its start document, and refuses in one line", () => {
  expect(flags).toEqual(["--detectors", "--motor", "--start", "--stop", "--num"]);
  expect(points).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(refusals).toEqual([
    'There is no plan "scn"; did you mean scan?',
    'count: detectors: there is no device "dett"; did you mean det?',
  ]);
});
