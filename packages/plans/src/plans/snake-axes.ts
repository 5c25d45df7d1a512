import { PlanParameterError } from "../definition/parameter-error.ts";
import type { Axis } from "../stubs/steps.ts";

/** Which axes of a grid are gone back and forth: all but the slowest, none, or these. */
export type SnakeAxes = boolean | readonly Axis[];

/**
 * Whether each motor of a grid, slowest first, is gone back and forth.
 *
 * @throws PlanParameterError when one is named twice, is not in the grid, or is the slowest, which has only one pass.
 */
export function snaking(plan: string, motors: readonly unknown[], axes: SnakeAxes): readonly boolean[] {
  if (typeof axes === "boolean") return motors.map((_, index) => axes && index > 0);
  axes.forEach((axis, index) => {
    const problem = problemOf(axis, motors, axes.indexOf(axis) < index);
    if (problem) throw new PlanParameterError(plan, "snakeAxes", `${problem} ${axis.name}`);
  });
  return motors.map((motor) => axes.includes(motor as Axis));
}

function problemOf(axis: Axis, motors: readonly unknown[], again: boolean): string | undefined {
  if (again) return "must name each motor once, got twice";
  if (!motors.includes(axis)) return "must name motors of the grid, got";
  return motors[0] === axis ? "must not name the slowest motor, which goes one way only, got" : undefined;
}
