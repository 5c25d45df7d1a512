import { expect, it } from "vitest";
import { paused, positions, result } from "./pause-and-resume.ts";

it("stops the motor while it is paused", () => {
  expect(paused).toEqual({ state: "paused", position: 2.5, moving: false });
});

it("has every point once after it was resumed", () => {
  expect(positions).toEqual([0, 1, 2, 3, 4]);
});

it("tells a script that its run was aborted", () => {
  expect(result).toMatchObject({ exitStatus: "abort", interrupted: true, reason: "wrong sample" });
});
