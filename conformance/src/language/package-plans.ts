import { count, fly, relScan, scan } from "@runengine/plans";
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

const plans: Readonly<Record<string, PackagePlan>> = {
  count: (args, kwargs) => {
    const {
      detectors,
      num = 1,
      delay = 0,
      per_shot: perShot,
      md: metadata,
    } = named(["detectors", "num", "delay"], args, kwargs);
    const delays = isIterator(delay) ? [...delay] : delay;
    const options = { delay: delays, ...given({ perShot, metadata }) };
    return count(...([detectors, num, options] as Positional));
  },
  scan: lineScan(scan),
  rel_scan: lineScan(relScan),
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
