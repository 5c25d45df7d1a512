import { SimMotor } from "@runengine/sim-devices";
import { expect, expectTypeOf, it } from "vitest";
import {
  circle,
  concatenate,
  grid,
  line,
  outerProduct,
  polygon,
  snake,
  spiralSquarePoints,
  type Trajectory,
  together,
  within,
} from "../index.ts";

// Motors whose names are part of their types, as those of a program are.
const x = new SimMotor("x");
const y = new SimMotor("y");
type Motors = SimMotor<"x"> | SimMotor<"y">;

it("axes of different types can be combined", () => {
  const both = outerProduct(line(x, 0, 1, 2), line(y, 0, 1, 2));
  expectTypeOf(both).toEqualTypeOf<Trajectory<Motors>>();
  expectTypeOf(snake(line(x, 0, 1, 2), line(y, 0, 1, 2))).toEqualTypeOf<Trajectory<Motors>>();
  expectTypeOf(together(line(x, 0, 1, 2), line(y, 0, 1, 2))).toEqualTypeOf<Trajectory<Motors>>();
  expectTypeOf(concatenate(both, both)).toEqualTypeOf<Trajectory<Motors>>();
  const parts = grid([
    { trajectory: line(x, 0, 1, 2), snake: false },
    { trajectory: line(y, 0, 1, 2), snake: true },
  ]);
  expectTypeOf(parts).toEqualTypeOf<Trajectory<Motors>>();
  expect(within(both, circle({ x, y }, [0, 0], 1))).toHaveLength(3);
  expect(
    within(
      both,
      polygon({ x, y }, [
        [-0.5, -0.5],
        [1.6, -0.5],
        [-0.5, 1.6],
      ]),
    ),
  ).toHaveLength(3);
  const area = { xCenter: 0, yCenter: 0, xRange: 1, yRange: 1, xNum: 2, yNum: 2 };
  expectTypeOf(spiralSquarePoints({ x, y }, area)).toEqualTypeOf<Trajectory<Motors>>();
});
