import type { Subscribable } from "@runengine/protocols";
import { Suspender, type SuspenderOptions } from "./suspender.ts";

/** Suspends while the value is true (not 0). @see `SuspendBoolHigh` of bluesky. */
export function suspendBoolHigh(signal: Subscribable, options?: SuspenderOptions): Suspender {
  const isBad = (value: unknown) => Boolean(value);
  return new Suspender(signal, { isBad, isGood: (value) => !isBad(value), reason: () => "is high" }, options);
}

/** Suspends while the value is false (0). @see `SuspendBoolLow` of bluesky. */
export function suspendBoolLow(signal: Subscribable, options?: SuspenderOptions): Suspender {
  const isBad = (value: unknown) => !value;
  return new Suspender(signal, { isBad, isGood: (value) => !isBad(value), reason: () => "is low" }, options);
}

export interface ThresholdOptions extends SuspenderOptions {
  /** The value at which the plan goes on; beyond the threshold, so that a value that flickers there does not let it go on and off. Default: the threshold. */
  readonly resumeThreshold?: number;
}

/**
 * Suspends while the value is below `threshold`, until it is at `resumeThreshold` or above.
 *
 * @throws RangeError when the resume threshold is below the threshold.
 * @see `SuspendFloor` of bluesky.
 */
export function suspendFloor(
  signal: Subscribable,
  threshold: number,
  options: ThresholdOptions = {},
): Suspender {
  const { resumeThreshold = threshold } = options;
  if (resumeThreshold < threshold) {
    throw new RangeError(
      `suspendFloor: resumeThreshold (${resumeThreshold}) must not be below the threshold (${threshold})`,
    );
  }
  return new Suspender(
    signal,
    {
      isBad: (value) => !(Number(value) >= threshold),
      isGood: (value) => Number(value) >= resumeThreshold,
      reason: (value) => `= ${String(value)} is below ${threshold}; the plan goes on at ${resumeThreshold}`,
    },
    options,
  );
}

/**
 * Suspends while the value is above `threshold`, until it is at `resumeThreshold` or below.
 *
 * @throws RangeError when the resume threshold is above the threshold.
 * @see `SuspendCeil` of bluesky.
 */
export function suspendCeil(
  signal: Subscribable,
  threshold: number,
  options: ThresholdOptions = {},
): Suspender {
  const { resumeThreshold = threshold } = options;
  if (resumeThreshold > threshold) {
    throw new RangeError(
      `suspendCeil: resumeThreshold (${resumeThreshold}) must not be above the threshold (${threshold})`,
    );
  }
  return new Suspender(
    signal,
    {
      isBad: (value) => !(Number(value) <= threshold),
      isGood: (value) => Number(value) <= resumeThreshold,
      reason: (value) => `= ${String(value)} is above ${threshold}; the plan goes on at ${resumeThreshold}`,
    },
    options,
  );
}

/** Suspends while the value is not strictly between `bottom` and `top`. @throws RangeError for an empty band. @see `SuspendWhenOutsideBand` of bluesky. */
export function suspendWhenOutsideBand(
  signal: Subscribable,
  bottom: number,
  top: number,
  options?: SuspenderOptions,
): Suspender {
  checkBand("suspendWhenOutsideBand", bottom, top);
  const isGood = (value: unknown) => bottom < Number(value) && Number(value) < top;
  const reason = (value: unknown) => `= ${String(value)} is outside of ${bottom} to ${top}`;
  return new Suspender(signal, { isBad: (value) => !isGood(value), isGood, reason }, options);
}

/** Suspends while the value is strictly between `bottom` and `top`. @throws RangeError for an empty band. @see `SuspendOutBand` of bluesky. */
export function suspendWhenInsideBand(
  signal: Subscribable,
  bottom: number,
  top: number,
  options?: SuspenderOptions,
): Suspender {
  checkBand("suspendWhenInsideBand", bottom, top);
  const isGood = (value: unknown) => Number(value) <= bottom || Number(value) >= top;
  const reason = (value: unknown) => `= ${String(value)} is within ${bottom} to ${top}`;
  return new Suspender(signal, { isBad: (value) => !isGood(value), isGood, reason }, options);
}

export interface WhenChangedOptions extends SuspenderOptions {
  /** The value that is good. Default: the first one seen. */
  readonly expectedValue?: unknown;
  /** Whether the plan goes on when the value is as expected again; else only removing the suspender, stop, abort or halt end the wait. Default: false. */
  readonly allowResume?: boolean;
}

/** Suspends when the value is another one than expected. @see `SuspendWhenChanged` of bluesky. */
export function suspendWhenChanged(signal: Subscribable, options: WhenChangedOptions = {}): Suspender {
  const { allowResume = false } = options;
  let isKnown = "expectedValue" in options;
  let expected = options.expectedValue;
  const isBad = (value: unknown) => {
    if (!isKnown) {
      isKnown = true;
      expected = value;
    }
    return !Object.is(value, expected);
  };
  const hint = allowResume ? "" : "; remove the suspender or end the plan";
  const reason = (value: unknown) =>
    `is ${JSON.stringify(value)} instead of ${JSON.stringify(expected)}${hint}`;
  return new Suspender(signal, { isBad, isGood: () => allowResume, reason }, options);
}

function checkBand(name: string, bottom: number, top: number): void {
  if (bottom < top) return;
  throw new RangeError(`${name}: the bottom of the band (${bottom}) must be below its top (${top})`);
}
