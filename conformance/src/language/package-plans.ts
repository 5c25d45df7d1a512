import type { Plan } from "@runengine/messages";
import * as all from "@runengine/plans";
import { count, fly, rampPlan, relScan, scan } from "@runengine/plans";
import type { PackagePlan } from "./plan-maker.ts";
import { preprocessors } from "./preprocessors.ts";
import { given, named } from "./python-arguments.ts";
import { stubs } from "./stubs.ts";

type Positional = Parameters<typeof count>;

/** `scan` and its like: detectors, then the axes and, if it is no keyword, the number of points. */
function lineScan(plan: typeof scan): PackagePlan {
  return (args, kwargs) => {
    const { num, per_step: perStep, md: metadata } = kwargs;
    const all = num === undefined ? args : [...args, num];
    const withOptions = [...all, given({ perStep, metadata })] as unknown as Parameters<typeof scan>;
    return plan(...withOptions);
  };
}

/** Keywords of the package as options here. */
function optionsOf(kwargs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { per_step, snake_axes, dr_y, tilt, md, threshold, step_factor, snake, predeclare } = kwargs;
  return given({
    ...{ tilt, threshold, snake, predeclare },
    ...{ perStep: per_step, snakeAxes: snake_axes, drY: dr_y, metadata: md, stepFactor: step_factor },
  });
}

/** A plan whose positional arguments are the same here, with its keywords as options at the end. */
function same(plan: unknown): PackagePlan {
  const make = plan as (...args: readonly unknown[]) => Plan<unknown>;
  return (args, kwargs) => make(...args, optionsOf(kwargs));
}

/** The same for a plan whose last argument, at `place`, is an option here. */
function withLast(plan: unknown, option: string, place: number): PackagePlan {
  return (args, kwargs) => same(plan)(args.slice(0, place), given({ [option]: args[place], ...kwargs }));
}

const plans: Readonly<Record<string, PackagePlan>> = {
  count: (args, kwargs) => {
    const {
      detectors,
      num = 1,
      delay = 0,
      per_shot: perShot,
      md: metadata,
      predeclare,
    } = named(["detectors", "num", "delay"], args, kwargs);
    const delays = isIterator(delay) ? [...delay] : delay;
    const options = { delay: delays, ...given({ perShot, metadata, predeclare }) };
    return count(...([detectors, num, options] as Positional));
  },
  scan: lineScan(scan),
  rel_scan: lineScan(relScan),
  inner_product_scan: same(all.innerProductScan),
  relative_inner_product_scan: same(all.relativeInnerProductScan),
  list_scan: same(all.listScan),
  rel_list_scan: same(all.relListScan),
  grid_scan: same(all.gridScan),
  rel_grid_scan: same(all.relGridScan),
  list_grid_scan: same(all.listGridScan),
  rel_list_grid_scan: same(all.relListGridScan),
  log_scan: same(all.logScan),
  rel_log_scan: same(all.relLogScan),
  scan_nd: same(all.scanNd),
  x2x_scan: same(all.x2xScan),
  adaptive_scan: withLast(all.adaptiveScan, "threshold", 9),
  rel_adaptive_scan: withLast(all.relAdaptiveScan, "threshold", 9),
  tune_centroid: ([detectors, signal, motor, start, stop, minStep, num], kwargs) =>
    same(all.tuneCentroid)([detectors, signal, motor, start, stop, minStep, num], kwargs),
  tweak: same(all.tweak),
  spiral: same(all.spiral),
  rel_spiral: same(all.relSpiral),
  spiral_fermat: same(all.spiralFermat),
  rel_spiral_fermat: same(all.relSpiralFermat),
  spiral_square: same(all.spiralSquare),
  rel_spiral_square: same(all.relSpiralSquare),
  ramp_plan: (args, kwargs) => {
    const names = ["go_plan", "monitor_sig", "inner_plan_func", "take_pre_data", "timeout", "period"];
    const { md: metadata, ...all } = named(names, args, kwargs);
    const { go_plan, monitor_sig, inner_plan_func, take_pre_data, timeout, period } = all;
    const options = given({ takePreData: take_pre_data, timeout, period, metadata });
    return same(rampPlan)([() => go_plan, monitor_sig, inner_plan_func, options], {});
  },
  fly: (args, kwargs) => {
    const { flyers, md: metadata } = named(["flyers"], args, kwargs);
    return fly(flyers as Parameters<typeof fly>[0], given({ metadata }));
  },
};

function isIterator(value: unknown): value is IterableIterator<unknown> {
  return typeof (value as { next?: unknown } | null)?.next === "function";
}

/** The plans, stubs and preprocessors of the package, under the names that the cases give them. */
export const packagePlans: Readonly<Record<string, PackagePlan>> = { ...plans, ...stubs, ...preprocessors };
