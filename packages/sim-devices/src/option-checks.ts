import type { ValueLimits } from "@runengine/protocols";

type Options = Readonly<Record<string, number>>;

function check(device: string, options: Options, holds: (value: number) => boolean, what: string): void {
  for (const [option, value] of Object.entries(options))
    if (!holds(value)) throw new RangeError(`${device}: ${option} must be ${what}, got ${value}`);
}

/** @throws RangeError for a number below zero, and for what is none. */
export function notBelowZero(device: string, options: Options): void {
  check(device, options, (value) => value >= 0, "0 or more");
}

/** @throws RangeError for what is no number above zero. */
export function aboveZero(device: string, options: Options): void {
  check(device, options, (value) => value > 0, "above 0");
}

/** @throws RangeError for what is no whole number of `least` or more. */
export function wholeFrom(device: string, least: number, options: Options): void {
  check(device, options, (value) => Number.isInteger(value) && value >= least, `${least} or more, and whole`);
}

/** @throws RangeError for what is no number from 0 to 1. */
export function partOfOne(device: string, options: Options): void {
  check(device, options, (value) => value >= 0 && value <= 1, "from 0 to 1");
}

/** @throws RangeError for limits the wrong way round. */
export function limitsInOrder(device: string, limits: ValueLimits | undefined): void {
  if (limits && !(limits[0] <= limits[1]))
    throw new RangeError(`${device}: limits must be [low, high], got [${limits.join(", ")}]`);
}
