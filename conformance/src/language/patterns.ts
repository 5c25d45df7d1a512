import {
  type Axis,
  grid,
  line,
  listed,
  spiralFermatPoints,
  spiralPoints,
  spiralSquarePoints,
  type Trajectory,
  together,
} from "@runengine/plans";
import { named } from "./python-arguments.ts";

type Values = Readonly<Record<string, unknown>>;
type Pattern = (args: readonly unknown[], kwargs: Values) => Trajectory<Axis>;

/** The values of `list`, `size` at a time. @throws TypeError when they do not come out even. */
function rows(list: unknown, size: number): readonly (readonly unknown[])[] {
  const values = list as readonly unknown[];
  if (values.length % size !== 0) throw new TypeError(`${values.length} values do not make rows of ${size}`);
  return Array.from({ length: values.length / size }, (_, row) => values.slice(size * row, size * (row + 1)));
}

/** A row for each axis, told by its device; `snake` may be left out of it. */
function gridParts(list: readonly unknown[]): Trajectory<Axis> {
  const starts = list.flatMap((value, at) => (typeof value === "object" ? [at] : []));
  return grid(
    starts.map((from, index) => {
      const [motor, start, stop, num, snake] = list.slice(from, starts[index + 1]);
      const axis = line(motor as Axis, start as number, stop as number, num as number);
      return { trajectory: axis, snake: snake === true };
    }),
  );
}

function spiralArea(names: readonly string[], args: readonly unknown[], kwargs: Values) {
  const given = named(["x_motor", "y_motor", ...names], args, kwargs);
  const numbers = given as Readonly<Record<string, number>>;
  const plane = { x: given.x_motor as Axis, y: given.y_motor as Axis };
  const { x_start = 0, y_start = 0, x_range = 0, y_range = 0, dr = 0, dr_y, tilt } = numbers;
  const area = { xStart: x_start, yStart: y_start, xRange: x_range, yRange: y_range, dr, drY: dr_y, tilt };
  return { plane, area, numbers };
}

const areaNames = ["x_start", "y_start", "x_range", "y_range", "dr"];

/** The trajectory functions of the package. */
export const patterns: Readonly<Record<string, Pattern>> = {
  inner_product: ([num, list]) =>
    together(
      ...rows(list, 3).map(([motor, start, stop]) =>
        line(motor as Axis, start as number, stop as number, num as number),
      ),
    ),
  outer_product: ([list]) => gridParts(list as readonly unknown[]),
  outer_list_product: ([list, snake]) =>
    grid(
      rows(list, 2).map(([motor, positions], index) => ({
        trajectory: listed(motor as Axis, positions as readonly number[]),
        snake: index > 0 && snake === true,
      })),
    ),
  spiral: (args, kwargs) => {
    const { plane, area, numbers } = spiralArea([...areaNames, "nth"], args, kwargs);
    return spiralPoints(plane, { ...area, nth: numbers.nth ?? 0 });
  },
  spiral_fermat: (args, kwargs) => {
    const { plane, area, numbers } = spiralArea([...areaNames, "factor"], args, kwargs);
    return spiralFermatPoints(plane, { ...area, factor: numbers.factor ?? 0 });
  },
  spiral_square_pattern: ([x, y, ...numbers]) => {
    const [xCenter, yCenter, xRange, yRange, xNum, yNum] = numbers as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return spiralSquarePoints(
      { x: x as Axis, y: y as Axis },
      { xCenter, yCenter, xRange, yRange, xNum, yNum },
    );
  },
};
